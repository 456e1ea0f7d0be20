/** Gives the reader a file to keep. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it before it goes on with anything else; the next turn is late enough.
  setTimeout(() => URL.revokeObjectURL(url))
}

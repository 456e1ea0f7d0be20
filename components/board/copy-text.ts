/** Puts a text on the clipboard; false where the browser refuses. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  // Browsers offer their clipboard to pages under https only, and a city may serve us without.
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  return written || copyBySelection(text, near)
}

/** The old way, which works everywhere: inside the dialog that holds the focus. */
function copyBySelection(text: string, near: HTMLElement): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.cssText = 'position: fixed; opacity: 0'
  near.before(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  near.focus()
  return copied
}

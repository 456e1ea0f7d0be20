/** Something to write down: a heading and paragraphs or lists below it. */
export interface TextPart {
  title: string
  text: string
}

/** A text to read without any program of ours: a first line, and parts with an underlined title. */
export const textFile = (title: string, about: readonly string[], parts: readonly TextPart[]) =>
  `${[
    [title, ...about].join('\n'),
    ...parts.map((part) => `${part.title}\n${'-'.repeat([...part.title].length)}\n${part.text}`),
  ].join('\n\n')}\n`

/** A file's name of several parts and the day, without what some systems refuse in names. */
export function fileName(parts: readonly string[], day: Date): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-')
  const name = [...parts, date].join(', ').replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
  return `${name.replace(/\s+/g, ' ').trim()}.txt`
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), takenMs)
}

/** Milliseconds after which a browser has surely taken the bytes of a file. */
const takenMs = 30_000

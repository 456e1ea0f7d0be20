/** Somebody who can be spoken to. */
export interface Mentionable {
  id: string
  name: string
}

/** The part of a name that is being typed behind an @, and where the @ stands. */
export interface MentionTyped {
  at: number
  typed: string
}

/** What is being typed at the caret behind an @; undefined when it is no mention. */
export function mentionAt(text: string, caret: number): MentionTyped | undefined {
  const before = text.slice(0, caret)
  const at = before.lastIndexOf('@')
  if (at < 0 || /[\p{L}\p{N}]/u.test(before.charAt(at - 1))) return undefined
  const typed = before.slice(at + 1)
  // A name is a few words on one line; behind a second blank nobody is looked for any more.
  return /\n|\s\s|^\s/.test(typed) || typed.length > 60 ? undefined : { at, typed }
}

/** Puts a name in the place of what was typed of it; gives the text and where the caret goes. */
export function putMention(
  text: string,
  { at, typed }: MentionTyped,
  name: string,
): { text: string; caret: number } {
  const rest = text.slice(at + 1 + typed.length)
  const put = `@${name}${/^\s/.test(rest) ? '' : ' '}`
  return { text: text.slice(0, at) + put + rest, caret: at + put.length }
}

/** Those who are spoken to in a text: whose whole name stands behind an @, the longest that does. */
export function mentionedIn<Person extends Mentionable>(
  text: string,
  people: readonly Person[],
): Person[] {
  const found = new Set<Person>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const behind = text.slice(at + 1)
    const named = people.filter(({ name }) => isWhole(behind, name))
    const longest = Math.max(0, ...named.map(({ name }) => name.length))
    for (const person of named) if (person.name.length === longest) found.add(person)
  }
  return [...found]
}

/** “@Ann” is not spoken to in “@Anna”. */
const isWhole = (behind: string, name: string): boolean =>
  name !== '' && behind.startsWith(name) && !/^[\p{L}\p{N}]/u.test(behind.slice(name.length))

/** A text in which nobody of that name is spoken to any more. */
export const withoutMention = (text: string, name: string): string =>
  text.replaceAll(`@${name}`, '@…')

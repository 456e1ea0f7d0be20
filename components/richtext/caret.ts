import type { DecorationAttrs } from '@tiptap/pm/view'

/** The class that gives a caret its owner's hue: the delegation's, else the role's. */
const hue = (person: Record<string, unknown>) =>
  person.delegation === 'mentor' || person.delegation === 'mentee' ? person.delegation : 'other'

/** Somebody's caret with their name and city. */
export function caret(person: Record<string, unknown>, label: string): HTMLElement {
  const element = document.createElement('span')
  element.className = `collaboration-carets__caret ${hue(person)}`
  const name = document.createElement('span')
  name.className = 'collaboration-carets__label'
  name.textContent = label
  element.append(name)
  return element
}

/** What somebody has selected, in their hue. */
export const caretSelection = (person: Record<string, unknown>): DecorationAttrs => ({
  nodeName: 'span',
  class: `collaboration-carets__selection ${hue(person)}`,
})

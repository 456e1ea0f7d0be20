import type { Anchor } from './comments.ts'

/** What a thread is about, whatever words of it. */
export type AnchorOf = Pick<Anchor, 'on' | 'factor' | 'id'>

/** One text for what a thread is about: threads on the same thing have the same. */
export const anchorKey = ({ on, factor, id }: AnchorOf): string => `${on}/${factor ?? ''}/${id}`

/** Where it can be seen, below the address of its board. */
export function pathOfAnchor({ on, factor, id }: AnchorOf): string {
  const here = encodeURIComponent(id)
  if (on === 'actor') return `actors#${here}`
  if (on === 'action') return `plan#${here}`
  const base = `factors/${encodeURIComponent(factor ?? '')}`
  switch (on) {
    case 'note':
      return base
    case 'question':
      return `${base}/questions#${here}`
    case 'rating':
      return `${base}/ratings`
    case 'card':
      return `${base}/cards#${here}`
    case 'transfer':
      return `${base}/practices#${here}`
  }
}

/** True when a thing stands on a page or on another view of the same factor. */
export function isAnchorAt(anchor: AnchorOf, at: string): boolean {
  if (anchor.factor === null) return at === pathOfAnchor(anchor).split('#')[0]
  const base = `factors/${anchor.factor}`
  return at === base || at.startsWith(`${base}/`)
}

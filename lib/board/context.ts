import { z } from 'zod'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { cellsOf, defineSection, richTextOf } from './define-section.ts'
import { type NoteJson, plainText } from './rich-text.ts'

/** What a context factor does to a city's work; context is neither good nor bad by itself. */
export const effects = ['helps', 'neutral', 'hinders'] as const

export type Effect = (typeof effects)[number]

/** The section of the context factors: per factor and city what it does, why, and what follows. */
export const context = defineSection('context', {
  /** By `contextKey`, as are the texts. */
  effects: cellsOf(z.enum(effects).nullable().default(null)),
  remarks: richTextOf(),
  consequences: richTextOf(),
})

/** The key of what one city says of a context factor. */
export const contextKey = (factor: string, delegation: Delegation) => `${factor}:${delegation}`

/** What one city says of a context factor, as plain values. */
export interface ContextView {
  effect: Effect | null
  /** How it is at home. */
  remark: NoteJson
  /** What this means for the plan. */
  consequence: NoteJson
}

/** Reads what both cities say of a context factor off the document. */
export function readContext(
  face: ReturnType<typeof context.on>,
  factor: string,
): Record<Delegation, ContextView> {
  const view = (of: Delegation): ContextView => {
    const key = contextKey(factor, of)
    return {
      effect: face.effects.get(key) ?? null,
      remark: face.remarks.json(key),
      consequence: face.consequences.json(key),
    }
  }
  return Object.fromEntries(delegations.map((of) => [of, view(of)])) as Record<
    Delegation,
    ContextView
  >
}

/** True when a city has said anything of a context factor. */
export const isSpokenOf = ({ effect, remark, consequence }: ContextView): boolean =>
  effect !== null || [remark, consequence].some((text) => plainText(text).trim() !== '')

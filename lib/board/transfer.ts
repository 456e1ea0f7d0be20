import type { Delegation } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import type { FactorOn } from './factor.ts'
import { type NoteJson, plainText } from './rich-text.ts'

/** The parts of the sheet on which a practice is carried over from one city to the other. */
export const transferParts = [
  'practice',
  'conditions',
  'failures',
  'home',
  'changes',
  'firstStep',
] as const

export type TransferPart = (typeof transferParts)[number]

/** The parts that the mentor speaks in; the others are the mentee's. */
export const mentorParts = ['practice', 'conditions', 'failures'] as const satisfies TransferPart[]

/** The parts that the mentee speaks in. */
export const menteeParts = ['home', 'changes', 'firstStep'] as const satisfies TransferPart[]

/** The key of one part of a sheet. */
export const transferKey = (transfer: string, part: TransferPart) => `${transfer}:${part}`

/** A sheet as plain values. */
export interface TransferView {
  id: string
  /** The benchmark's id of the practice, null for an own one. */
  practice: string | null
  title: string
  localName: string
  texts: Record<TransferPart, NoteJson>
}

/** Reads the sheets of a factor off its document, in their order. */
export const readTransfers = (face: FactorOn): TransferView[] =>
  face.transfers.list().map(({ id, practice, title, localName }) => ({
    id,
    practice,
    title,
    localName,
    texts: Object.fromEntries(
      transferParts.map((part) => [part, face.transferTexts.json(transferKey(id, part))]),
    ) as TransferView['texts'],
  }))

/** What an action is called that is made of a sheet's first step: the first line of it, if any. */
export function firstStepTitle({ texts }: Pick<TransferView, 'texts'>): string {
  const lines = plainText(texts.firstStep).split('\n')
  const first = lines.map((line) => line.trim()).find((line) => line !== '') ?? ''
  return first.slice(0, limits.itemLength)
}

/** Whose words a part holds. */
export const speakerOf = (part: TransferPart): Delegation =>
  (mentorParts as readonly TransferPart[]).includes(part) ? 'mentor' : 'mentee'

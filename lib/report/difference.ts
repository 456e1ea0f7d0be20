import type { Delegation } from '#lib/access/access.ts'
import type { Step } from '#lib/board/scale.ts'
import type { ReportPart } from './blocks.ts'
import type { Piece } from './text-difference.ts'
import type { RecordModel } from './version-model.ts'

/** Where a text stands on a board. */
export type TextPlace =
  | { on: 'note'; factor: string }
  | { on: 'answer'; factor: string; question: string }
  | { on: 'reason'; factor: string }
  | { on: 'context'; factor: string; part: 'remark' | 'consequence' }
  | { on: 'transfer'; factor: string; title: string }
  | { on: 'plan'; field: string; action: string | null }

/** What is different between two versions in one place. */
export type What =
  | {
      kind: 'rating'
      of: 'now' | 'target' | 'peer' | 'agreed'
      factor: string
      from: Step | null
      to: Step | null
      /** The reason that stands beside it now, in plain words. */
      reason: string
    }
  | { kind: 'text'; place: TextPlace; change: 'written' | 'removed' | 'changed'; pieces: Piece[] }
  | { kind: 'choice'; factor: string; question: string; from: string | null; to: string | null }
  | { kind: 'list'; factor: string; question: string; added: string[]; removed: string[] }
  | { kind: 'cards'; factor: string; added: string[]; removed: string[] }
  | { kind: 'effect'; factor: string; from: string | null; to: string | null }
  | {
      kind: 'record'
      of: 'actor' | 'relation' | 'action'
      change: 'added' | 'removed' | 'changed'
      /** As it is now, or as it was when it is gone. */
      record: RecordModel
      fields: { field: string; from: unknown; to: unknown }[]
    }
  | { kind: 'comments'; count: number }

/** One difference: where it stands, and of which city it is; null: of both or neither. */
export interface Difference {
  part: ReportPart
  /** The key factor that it stands under, if it stands under one. */
  factor: string | null
  city: Delegation | null
  what: What
}

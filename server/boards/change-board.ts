import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { type BoardInput, boardColumns } from './board-input.ts'
import type { Board } from './boards.ts'

/** Throws the Refusal `board-archived` for a board that may only be read. */
export function refuseArchived({ archivedAt }: Pick<Board, 'archivedAt'>): void {
  if (archivedAt !== null) throw new Refusal('board-archived')
}

/** Changes what a board says of itself. */
export async function changeBoard(
  store: Store,
  board: string,
  actor: string,
  given: BoardInput,
): Promise<void> {
  await store.updateTable('boards').set(boardColumns(given)).where('id', '=', board).execute()
  await note(store, 'board changed', { actor, board, details: { what: 'facts' } })
}

/** Sets after how many months without a change a board is deleted; a warning begins anew. */
export async function setRetention(
  store: Store,
  board: string,
  actor: string,
  months: number | null,
): Promise<void> {
  await store
    .updateTable('boards')
    .set({ retentionMonths: months, warnedAt: null })
    .where('id', '=', board)
    .execute()
  await note(store, 'board changed', { actor, board, details: { what: 'retention', months } })
}

/** Makes a board read-only for everybody, or ends that. Open sockets are told by `accessChanged`. */
export async function setArchived(
  store: Store,
  board: string,
  actor: string,
  archived: boolean,
): Promise<void> {
  const { numUpdatedRows } = await store
    .updateTable('boards')
    .set({ archivedAt: archived ? new Date().toISOString() : null })
    .where('id', '=', board)
    .where('archivedAt', archived ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await note(store, archived ? 'board archived' : 'board reopened', { actor, board })
}

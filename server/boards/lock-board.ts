import type { Store } from '#server/store/open-store.ts'

/**
 * Makes other transactions on this board wait until this one ends; false when there is no such
 * board. A change that changes nothing, because not every database can lock a row otherwise.
 */
export async function lockBoard(tx: Store, board: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('boards')
    .set(({ ref }) => ({ key: ref('key') }))
    .where('id', '=', board)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

import { createHash } from 'node:crypto'
import type { ReviewMark } from '#lib/access/review-marks.ts'
import { newId } from '#lib/board/new-id.ts'
import type { Difference } from '#lib/report/difference.ts'
import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import type { ReviewLink } from './review-links.ts'

/** Marks of one member on one board, and remarks by one link: more than anybody makes by hand. */
const most = { marks: 2_000, remarks: 300 } as const

/** What a member says of a difference. */
export interface Marked {
  user: string
  name: string
  mark: ReviewMark
}

/** What somebody who came by a link says of a part of a version. */
export interface Remark {
  id: string
  /** The chapter that it is about. */
  item: string
  name: string
  /** For whom the link was. */
  label: string
  mark: ReviewMark
  text: string
  at: string
}

/**
 * What a difference is called wherever it is seen again: between other versions too, as long as the
 * very same came and went.
 */
export const differenceKey = (difference: Difference): string =>
  createHash('sha256').update(JSON.stringify(difference)).digest('hex').slice(0, 24)

export const isDifferenceKey = (text: string): boolean => /^[0-9a-f]{24}$/.test(text)

/** Marks a difference for a member, or takes the mark back (null). Throws `too-many`. */
export async function setMark(
  store: Store,
  {
    board,
    item,
    user,
    mark,
  }: { board: string; item: string; user: string; mark: ReviewMark | null },
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('reviewMarks')
      .where('board', '=', board)
      .where('item', '=', item)
      .where('user', '=', user)
      .execute()
    if (mark === null) return
    await refuseMany(tx, 'user', user, most.marks)
    const [id, at] = [newId(), new Date().toISOString()]
    const row = { id, board, item, user, mark, at, version: null, link: null, name: '', text: '' }
    await tx.insertInto('reviewMarks').values(row).execute()
  })
}

/** What members say of differences on a board, by difference; the earliest first. */
export async function marksOn(store: Store, board: string): Promise<Map<string, Marked[]>> {
  const rows = await store
    .selectFrom('reviewMarks')
    .innerJoin('users', 'users.id', 'reviewMarks.user')
    .select(['reviewMarks.item', 'reviewMarks.mark', 'users.id as user', 'users.name'])
    .where('reviewMarks.board', '=', board)
    .orderBy('reviewMarks.at')
    .execute()
  const marks = new Map<string, Marked[]>()
  for (const { item, ...marked } of rows) marks.set(item, [...(marks.get(item) ?? []), marked])
  return marks
}

/**
 * Keeps what somebody says by a link, for the members of its board. The caller has looked whether
 * the link is good. Throws the Refusals `not-yours` where it takes none, and `too-many`.
 */
export async function addRemark(
  store: Store,
  link: ReviewLink,
  said: Pick<Remark, 'item' | 'name' | 'mark' | 'text'>,
): Promise<void> {
  if (!link.remarks) throw new Refusal('not-yours')
  await store.transaction().execute(async (tx) => {
    await refuseMany(tx, 'link', link.id, most.remarks)
    const { board, version, id } = link
    const [own, at] = [newId(), new Date().toISOString()]
    const row = { ...said, id: own, board, version, link: id, user: null, at }
    await tx.insertInto('reviewMarks').values(row).execute()
  })
}

/** What was said by links of one version, the earliest first. */
export const remarksOf = (store: Store, board: string, version: string): Promise<Remark[]> =>
  store
    .selectFrom('reviewMarks')
    .innerJoin('reviewLinks', 'reviewLinks.id', 'reviewMarks.link')
    .select([
      'reviewMarks.id',
      'reviewMarks.item',
      'reviewMarks.name',
      'reviewLinks.label',
      'reviewMarks.mark',
      'reviewMarks.text',
      'reviewMarks.at',
    ])
    .where('reviewMarks.board', '=', board)
    .where('reviewMarks.version', '=', version)
    .orderBy('reviewMarks.at')
    .execute()

/** How many remarks there are on each version of a board that has any. */
export async function remarkCounts(store: Store, board: string): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom('reviewMarks')
    .select(({ fn }) => ['version', fn.countAll<number>().as('count')])
    .where('board', '=', board)
    .where('version', 'is not', null)
    .groupBy('version')
    .execute()
  return new Map(rows.flatMap(({ version, count }) => (version ? [[version, Number(count)]] : [])))
}

/** Takes a remark away for good; a facilitator's deed, which is noted. */
export async function removeRemark(
  store: Store,
  { board, id, actor }: { board: string; id: string; actor: string },
): Promise<void> {
  const { numDeletedRows } = await store
    .deleteFrom('reviewMarks')
    .where('board', '=', board)
    .where('id', '=', id)
    .where('link', 'is not', null)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await note(store, 'remark removed', { actor, board, subject: id })
}

async function refuseMany(tx: Store, column: 'user' | 'link', id: string, limit: number) {
  const { count } = await tx
    .selectFrom('reviewMarks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(column, '=', id)
    .executeTakeFirstOrThrow()
  if (Number(count) >= limit) throw new Refusal('too-many')
}

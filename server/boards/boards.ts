import { z } from 'zod'
import type { Delegation, Membership } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'

const citySchema = z.object({
  country: z.string().catch(''),
  association: z.string().catch(''),
  inhabitants: z.number().int().positive().nullable().catch(null),
  language: z.string().catch(''),
})

/** What is known of a city on a board, beside its name. */
export type CityFacts = z.infer<typeof citySchema>

/** One pair of cities at work on one benchmark. Days are YYYY-MM-DD. */
export interface Board {
  id: string
  key: string
  benchmark: string
  /** Empty: the cities' names stand for it. */
  title: string
  cities: Record<Delegation, string>
  facts: Record<Delegation, CityFacts>
  /** The languages that are spoken on the board, as codes. */
  languages: string[]
  startsOn: string | null
  endsOn: string | null
  /** Months without a change after which it is deleted; null: never. */
  retentionMonths: number | null
  createdAt: string
  /** When its facilitators were warned that it is about to be deleted. */
  warnedAt: string | null
  /** Since when nobody may change it. */
  archivedAt: string | null
}

const columns = [
  'boards.id',
  'boards.key',
  'boards.benchmark',
  'boards.title',
  'boards.mentorCity',
  'boards.menteeCity',
  'boards.mentor',
  'boards.mentee',
  'boards.languages',
  'boards.startsOn',
  'boards.endsOn',
  'boards.retentionMonths',
  'boards.createdAt',
  'boards.warnedAt',
  'boards.archivedAt',
] as const

type Row = Omit<Board, 'cities' | 'facts' | 'languages'> & {
  mentorCity: string
  menteeCity: string
  mentor: string
  mentee: string
  languages: string
}

const fromRow = ({ mentorCity, menteeCity, mentor, mentee, languages, ...row }: Row): Board => ({
  ...row,
  cities: { mentor: mentorCity, mentee: menteeCity },
  facts: {
    mentor: citySchema.parse(JSON.parse(mentor)),
    mentee: citySchema.parse(JSON.parse(mentee)),
  },
  languages: z.array(z.string()).parse(JSON.parse(languages)),
})

/** The board with that id, or undefined. */
export async function findBoard(store: Store, id: string): Promise<Board | undefined> {
  const row = await store
    .selectFrom('boards')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The boards that a user is a member of now, with their place on each, newest first. */
export async function boardsOf(store: Store, user: string): Promise<(Board & Membership)[]> {
  const now = new Date().toISOString()
  const rows = await store
    .selectFrom('boards')
    .innerJoin('members', 'members.board', 'boards.id')
    .select([...columns, 'members.role', 'members.delegation'])
    .where('members.user', '=', user)
    .where((where) =>
      where.or([where('members.until', 'is', null), where('members.until', '>', now)]),
    )
    .orderBy('boards.createdAt', 'desc')
    .execute()
  return rows.map(({ role, delegation, ...row }) => ({ ...fromRow(row), role, delegation }))
}

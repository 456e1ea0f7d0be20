import { SqliteAdapter, sql } from 'kysely'
import { accessTo, type Delegation, delegations } from '#lib/access/access.ts'
import { rulesOf, stage } from '#lib/board/stage.ts'
import { excerpt, type Run, wholeHits } from '#lib/search/excerpt.ts'
import { wantedWords, wordsIn } from '#lib/search/fold.ts'
import { searchLimits } from '#lib/search/limits.ts'
import type { TextKind } from '#lib/search/texts-of-room.ts'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'
import { boardName } from '#server/boards/board-name.ts'
import { type Board, boardsOf } from '#server/boards/boards.ts'
import type { Store } from '#server/store/open-store.ts'
import type { SearchGround } from './index-room.ts'

/** A text that was found. */
export interface Find {
  kind: TextKind
  /** The address of its place. */
  href: string
  factor: string | null
  city: Delegation | null
  runs: Run[]
  /** The version that it stands in, where the board itself has it no more. */
  version: { name: string; kind: string; at: string } | null
}

/** What was found on one board, the best first. */
export interface FoundOnBoard {
  board: Board
  /** True when the board's own name answers the question. */
  named: boolean
  finds: Find[]
}

export interface Asked {
  question: string
  user: string
  /** Only on this board. */
  board?: string | undefined
}

/**
 * Looks for texts that hold every word of a question, or words that begin so, on all boards that
 * somebody is a member of at this moment and in all rooms that they may read at this moment.
 */
export async function find(
  ground: SearchGround,
  { question, user, board: only }: Asked,
): Promise<FoundOnBoard[]> {
  const wanted = wantedWords(question.slice(0, searchLimits.questionLength))
  if (wanted.length === 0) return []
  const mine = (await boardsOf(ground.store, user)).filter(({ id }) => !only || id === only)
  if (mine.length === 0) return []
  const member = (board: string) => {
    const found = mine.find(({ id }) => id === board)
    return found && { role: found.role, delegation: found.delegation, id: user }
  }
  const rules = stageRulesOnce(ground)
  const rows = []
  for (const row of await rowsWith(ground.store, mine, wanted)) {
    if (row.own === 0) rows.push(row)
    else {
      const room = parseRoomName(row.room)
      if (room && accessTo(room, member(row.board), await rules(row.board)) !== 'none')
        rows.push(row)
    }
  }
  const present = new Set(rows.filter(({ version }) => version === null).map(sameText))
  const shown = rows.filter((row) => row.version === null || !present.has(sameText(row)))
  const ranked = shown
    .map((row) => ({ row, whole: wholeHits(row.text, wanted) }))
    .sort((a, b) => rank(b) - rank(a) || (a.row.at < b.row.at ? 1 : -1))
  return mine.flatMap((board) => {
    const finds = ranked
      .filter(({ row }) => row.board === board.id)
      .map(({ row }) => toFind(row, wanted))
    const named = isNamed(board, wanted)
    return finds.length > 0 || named ? [{ board, named, finds }] : []
  })
}

/** What stands on the board comes before what stood there once, whole words before beginnings. */
const rank = ({ row, whole }: { row: Row; whole: number }) =>
  whole * 2 + (row.version === null ? 1 : 0)

type Row = Awaited<ReturnType<typeof rowsWith>>[number]

async function rowsWith(
  store: Store,
  mine: readonly { id: string; delegation: Delegation | null }[],
  wanted: readonly string[],
) {
  const own = mine.flatMap(({ id, delegation }) => ownRooms(id, delegation))
  return (
    store
      .selectFrom('searchTexts')
      .leftJoin('versions', 'versions.id', 'searchTexts.version')
      .select([
        'searchTexts.board',
        'searchTexts.room',
        'searchTexts.place',
        'searchTexts.version',
        'searchTexts.kind',
        'searchTexts.path',
        'searchTexts.factor',
        'searchTexts.city',
        'searchTexts.own',
        'searchTexts.text',
        'searchTexts.at',
        'versions.name as versionName',
        'versions.kind as versionKind',
      ])
      .where(holds(store, wanted))
      .where(
        'searchTexts.board',
        'in',
        mine.map(({ id }) => id),
      )
      .where((where) =>
        where.or([where('searchTexts.own', '=', 0), where('searchTexts.room', 'in', ['', ...own])]),
      )
      // What is in a version that was deleted a moment ago is nowhere any more.
      .where((where) =>
        where.or([
          where('searchTexts.version', 'is not', null),
          where('searchTexts.room', 'not like', '%/versions'),
        ]),
      )
      .orderBy(sql`case when "searchTexts"."version" is null then 0 else 1 end`)
      .orderBy('searchTexts.at', 'desc')
      .limit(searchLimits.finds)
      .execute()
  )
}

/** The rooms of a board that somebody of a delegation might read beside those for all. */
const ownRooms = (board: string, delegation: Delegation | null): string[] => [
  ...delegations.map((of) => roomName({ board, section: 'assessment', of })),
  ...(delegation
    ? (['private', 'actors'] as const).map((section) =>
        roomName({ board, section, of: delegation }),
      )
    : []),
]

/** Each word, or one that begins so; words are letters and digits alone (`fold.ts`). */
function holds(store: Store, wanted: readonly string[]) {
  if (store.getExecutor().adapter instanceof SqliteAdapter) {
    const match = wanted.map((word) => `"${word}"*`).join(' AND ')
    return sql<boolean>`"searchTexts".id in (select rowid from "searchWords" where "searchWords" match ${match})`
  }
  const query = wanted.map((word) => `'${word}':*`).join(' & ')
  return sql<boolean>`array_to_tsvector(string_to_array("searchTexts".words, ' ')) @@ cast(cast(${query} as text) as tsquery)`
}

/** The same text in its room and in a version of it. */
const sameText = ({ board, room, place, text }: Row): string => {
  const [frozenRoom, inRoom] = place.split('|')
  const short = room.slice(board.length + 1)
  return inRoom === undefined ? `${short}|${place}|${text}` : `${frozenRoom}|${inRoom}|${text}`
}

function toFind(row: Row, wanted: readonly string[]): Find {
  const { kind, path, factor, city, board, version, versionName, versionKind, at } = row
  const runs = excerpt(row.text, wanted)
  return {
    kind,
    href: `/boards/${board}${path === '' ? '' : `/${path}`}${version === null ? '' : toWords(path, runs)}`,
    factor,
    city,
    runs,
    version:
      version === null ? null : { name: versionName ?? '', kind: versionKind ?? 'named', at },
  }
}

/** Has a browser that can go to the very words; a version's page is whole when it arrives. */
function toWords(path: string, runs: readonly Run[]): string {
  const first = runs.findIndex(({ hit }) => hit)
  const [word = '', after = ''] = runs.slice(first, first + 2).map(({ text }) => text)
  const phrase = word + (/^[^·…]{0,30}(?=\s)/.exec(after)?.[0] ?? '')
  const wanted = encodeURIComponent(phrase.trim()).replaceAll('-', '%2D')
  return `${path.includes('#') ? '' : '#'}:~:text=${wanted}`
}

function isNamed(board: Board, wanted: readonly string[]): boolean {
  const names = [boardName(board), board.title, board.cities.mentor, board.cities.mentee].join(' ')
  const words = [...wordsIn(names)].map(({ word }) => word)
  return wanted.every((one) => words.some((word) => word.startsWith(one)))
}

/** What a board's stage says about access, asked once for each board that it matters for. */
function stageRulesOnce({ rooms }: SearchGround) {
  const known = new Map<string, ReturnType<typeof read>>()
  const read = (board: string) =>
    rooms.peek(roomName({ board, section: 'stage' }), (doc) => rulesOf(stage.on(doc)))
  return (board: string) => {
    const rules = known.get(board) ?? read(board)
    known.set(board, rules)
    return rules
  }
}

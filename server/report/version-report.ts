import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import type { Composing } from '#lib/report/composing.ts'
import { type FrozenRoom, readVersion } from '#lib/report/read-version.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import type { Board } from '#server/boards/boards.ts'
import { archivePeopleOf, namesOf } from '#server/boards/people-names.ts'
import { sessionsOf } from '#server/boards/sessions.ts'
import { frozenFacts } from '#server/boards/version-facts.ts'
import { copyRooms } from '#server/boards/version-rooms.ts'
import { type Version, type VersionGround, versionRooms } from '#server/boards/versions.ts'
import type { Store } from '#server/store/open-store.ts'
import { reportWords } from './words.ts'

/**
 * The plain values of a version. Throws the Refusal `version-damaged` when its rooms are not what
 * was saved.
 */
export async function versionModel(store: Store, version: Version): Promise<VersionModel> {
  return modelOf(store, version, await versionRooms(store, version))
}

/** A board as it is at this moment, as plain values: what a version of it would hold. */
export async function presentModel(
  ground: VersionGround,
  board: Board,
): Promise<{ version: Version; model: VersionModel }> {
  const version: Version = {
    id: presentId,
    board: board.id,
    kind: 'named',
    name: '',
    note: '',
    session: null,
    author: null,
    at: new Date().toISOString(),
    checksum: '',
    facts: frozenFacts(board, await sessionsOf(ground.store, board.id)),
  }
  return { version, model: await modelOf(ground.store, version, await copyRooms(ground, board.id)) }
}

/** What stands in addresses for the board as it is now, where a version could stand. */
export const presentId = 'now'

async function modelOf(
  store: Store,
  version: Version,
  rooms: readonly FrozenRoom[],
): Promise<VersionModel> {
  const benchmark = await benchmarkOf(version, 'en')
  const { name, note, kind, at, checksum, author, facts } = version
  const model = readVersion(rooms, {
    board: facts,
    sessions: facts.sessions.length > 0 ? facts.sessions : await sessionsOf(store, version.board),
    version: { name, note, kind, at, checksum, author: author?.name ?? null },
    factors: benchmark.keyFactors.map(({ id }) => id),
    contextFactors: benchmark.contextFactors.map(({ id }) => id),
  })
  return {
    ...model,
    sessions: await namesOfAttendees(store, version.board, model.sessions),
    threads: await namesOfUsers(store, version.board, model.threads),
  }
}

/** Sessions with the names of who was there, as far as they are still known. */
async function namesOfAttendees(
  store: Store,
  board: string,
  sessions: VersionModel['sessions'],
): Promise<VersionModel['sessions']> {
  const ids = sessions.flatMap(({ attended }) => attended.flatMap(({ user }) => user ?? []))
  const names = await namesOf(store, board, [...new Set(ids)])
  // A version that was brought in calls people what they were called where it was saved.
  const archived = await archivePeopleOf(store, board)
  const was = new Map(archived.map((person) => [person.was, person]))
  return sessions.map((session) => ({
    ...session,
    attended: session.attended.map((one) => {
      const found = was.get(one.user ?? '') ?? names[one.user ?? '']
      return found ? { ...one, name: found.name, delegation: found.delegation } : one
    }),
  }))
}

/** Comments without the names of people who were erased since: the frozen bytes still hold them. */
async function namesOfUsers(
  store: Store,
  board: string,
  threads: VersionModel['threads'],
): Promise<VersionModel['threads']> {
  const ids = threads.flatMap(({ comments }) => comments.map(({ author }) => String(author)))
  const rows = await store
    .selectFrom('users')
    .select('id')
    .where('id', 'in', ['', ...new Set(ids)])
    .execute()
  const archived = await archivePeopleOf(store, board)
  const known = new Set([...rows, ...archived].map(({ id }) => id))
  for (const { was } of archived) known.add(was)
  return threads.map((thread) => ({
    ...thread,
    comments: thread.comments.map((comment) => ({
      ...comment,
      name: known.has(String(comment.author)) ? comment.name : null,
    })),
  }))
}

/** What reports of a version in a language are made from. */
export async function composingOf(
  version: Version,
  model: VersionModel,
  language: string,
): Promise<Composing> {
  const words = await reportWords(language)
  return { model, words, benchmark: await benchmarkOf(version, words.language) }
}

async function benchmarkOf({ facts }: Version, language: string): Promise<Benchmark> {
  const benchmark = await readBenchmarkIn(facts.benchmark, [language])
  if (!benchmark) throw new Error(`no benchmark ${facts.benchmark}`)
  return benchmark
}

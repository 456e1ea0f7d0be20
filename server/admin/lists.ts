import { limits } from '#lib/limits.ts'
import { listPeople } from '#server/auth/people.ts'
import { listBoards } from '#server/boards/all-boards.ts'
import { openCurrent } from '#server/store/open-beside.ts'
import type { Command, Ground } from './command.ts'

/** Lists everybody. */
export const users: Command = {
  name: 'users',
  takes: [],
  about: 'lists the people: name, e-mail, kind, boards, last sign-in',
  run: async (ground) => {
    const { store, close } = await openCurrent(ground.config, ground.log)
    const head = ['NAME', 'E-MAIL', 'KIND', 'BOARDS', 'LAST SIGN-IN']
    await pages(ground, head, async (page) => {
      const { lines } = await listPeople(store, { page })
      return lines.map(({ name, email, kind, boards, seenAt, blockedAt }) => [
        name,
        email ?? '-',
        blockedAt ? `${kind}, blocked` : kind,
        String(boards),
        seenAt?.slice(0, 10) ?? 'never',
      ])
    }).finally(close)
  },
}

/** Lists all boards. */
export const boards: Command = {
  name: 'boards',
  takes: [],
  about: 'lists the boards: cities, people, facilitators, size, last change',
  run: async (ground) => {
    const { store, close } = await openCurrent(ground.config, ground.log)
    const head = ['ID', 'BOARD', 'PEOPLE', 'FACILITATORS', 'KIB', 'LAST CHANGE']
    await pages(ground, head, async (page) => {
      const { lines } = await listBoards(store, { page })
      return lines.map(({ id, title, cities, members, facilitators, bytes, ...line }) => [
        id,
        `${title || `${cities.mentor} – ${cities.mentee}`}${line.archivedAt ? ' (archived)' : ''}`,
        String(members),
        facilitators.map(({ name }) => name).join(', ') || '-',
        String(Math.ceil(bytes / 1024)),
        line.changedAt?.slice(0, 10) ?? 'never',
      ])
    }).finally(close)
  },
}

/** Prints page after page, each with columns as wide as it needs. */
async function pages(
  { say }: Ground,
  head: string[],
  read: (page: number) => Promise<string[][]>,
): Promise<void> {
  for (let page = 1; ; page++) {
    const rows = await read(page)
    const all = page === 1 ? [head, ...rows] : rows
    const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
    for (const row of all) {
      say(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
    }
    if (rows.length < limits.listLines) return
  }
}

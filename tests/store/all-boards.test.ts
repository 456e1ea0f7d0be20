import { expect, onTestFinished, test } from 'vitest'
import { note } from '#server/audit.ts'
import { lastBackup, pruneAudit, readAllAudit, readAudit } from '#server/audit-log.ts'
import { block } from '#server/auth/change-account.ts'
import { countBoards, findBoardLine, listBoards } from '#server/boards/all-boards.ts'
import { endInvitation, listInvitations } from '#server/boards/all-invitations.ts'
import { handOver } from '#server/boards/hand-over.ts'
import { memberOf } from '#server/boards/members.ts'
import { makeLog } from '#server/log.ts'
import { openStore } from '#server/store/open-store.ts'
import { testConfig } from '../support/server.ts'
import { onEveryStore, type Place } from '../support/stores.ts'

const at = '2026-11-24T10:00:00.000Z'

/** A board with one facilitator, an administrator beside it, and 300 bytes of content. */
async function open(place: Place) {
  const { store, append, size, close } = await openStore(await testConfig(place), makeLog('silent'))
  onTestFinished(close)
  const people = [
    { id: 'anna', name: 'Anna Lind', kind: 'administrator' },
    { id: 'bo', name: 'Bo Ek', kind: 'facilitator' },
    { id: 'cem', name: 'Cem Ay', kind: 'member' },
  ] as const
  for (const one of people)
    await store
      .insertInto('users')
      .values({ ...one, createdAt: at })
      .execute()
  const cities = { mentorCity: 'Mechelen', menteeCity: 'Capaci' }
  const board = { id: 'b-1', key: 'k', benchmark: 'city-for-all', createdAt: at, ...cities }
  await store.insertInto('boards').values(board).execute()
  const member = { board: 'b-1', user: 'bo', role: 'facilitator' } as const
  await store.insertInto('members').values(member).execute()
  const entries = [{ bytes: new Uint8Array(300), user: 'bo' }]
  await append([{ room: 'b-1/stage', entries, authors: new Map() }])
  // Another board whose id begins alike must not count.
  await append([{ room: 'b-11/stage', entries, authors: new Map() }])
  return { store, size }
}

onEveryStore((place) => {
  test('a board is listed with its people, its size and its last change', async () => {
    const { store, size } = await open(await place())
    const { lines, total } = await listBoards(store, { search: 'capaci' })
    expect(total).toBe(1)
    expect(lines[0]).toMatchObject({
      id: 'b-1',
      members: 1,
      bytes: 300,
      facilitators: [{ id: 'bo', name: 'Bo Ek', active: true }],
    })
    expect(lines[0]?.changedAt).toMatch(/^20/)
    expect(await countBoards(store)).toEqual({ all: 1, archived: 0, leaderless: 0 })
    expect((await size()).bytes).toBeGreaterThan(10_000)
  })

  test('only a board that nobody leads is handed over, to somebody who may lead', async () => {
    const { store } = await open(await place())
    const over = (user: string, board = 'b-1') => handOver(store, { board, user, by: 'anna' })
    await expect(over('anna')).rejects.toThrow('board-is-led')
    expect(await memberOf(store, 'b-1', 'anna')).toBeUndefined()
    await block(store, { user: 'bo', by: 'anna' })
    expect((await countBoards(store)).leaderless).toBe(1)
    await expect(over('cem')).rejects.toThrow('cannot-lead')
    await expect(over('bo')).rejects.toThrow('cannot-lead')
    await expect(over('anna', 'gone')).rejects.toThrow('board-gone')
    await over('anna')
    expect((await memberOf(store, 'b-1', 'anna'))?.role).toBe('facilitator')
    const line = await findBoardLine(store, 'b-1')
    expect(line?.facilitators.map(({ active }) => active)).toEqual([true, false])
    const { lines } = await readAudit(store, { action: 'board handed over' }, 1)
    expect(lines[0]).toMatchObject({
      actor: { name: 'Anna Lind' },
      subject: { name: 'Anna Lind' },
      board: { name: 'Mechelen – Capaci' },
    })
  })

  test('an invitation to any board is ended once', async () => {
    const { store } = await open(await place())
    const until = '2099-01-01T00:00:00.000Z'
    const row = { id: 'i', board: 'b-1', codeHash: 'h', role: 'observer', label: 'L', until, at }
    await store
      .insertInto('invitations')
      .values({ ...row, role: 'observer' })
      .execute()
    await store.insertInto('joins').values({ invitation: 'i', user: 'cem', at }).execute()
    const { lines } = await listInvitations(store, 1)
    expect(lines[0]).toMatchObject({ label: 'L', used: 1, state: 'open', board: { id: 'b-1' } })
    await endInvitation(store, { invitation: 'i', by: 'anna' })
    expect((await listInvitations(store, 1)).lines[0]?.state).toBe('revoked')
    const again = endInvitation(store, { invitation: 'i', by: 'anna' })
    await expect(again).rejects.toThrow('invitation-gone')
  })

  test('deeds are found by action, person, board and day, the newest first', async () => {
    const { store } = await open(await place())
    await note(store, 'board made', { actor: 'bo', board: 'b-1' })
    await note(store, 'member removed', { actor: 'anna', board: 'b-1', subject: 'gone-person' })
    await note(store, 'backup made', { actor: null, details: { bytes: 3 } })
    const found = async (which: Parameters<typeof readAudit>[1]) =>
      (await readAudit(store, which, 1)).lines.map(({ action }) => action).sort()
    expect(await found({})).toHaveLength(3)
    expect(await found({ person: 'anna li' })).toEqual(['member removed'])
    expect(await found({ person: 'gone-person' })).toEqual(['member removed'])
    expect(await found({ board: 'mechelen' })).toEqual(['board made', 'member removed'])
    const today = new Date().toISOString().slice(0, 10)
    expect(await found({ from: today, to: today })).toHaveLength(3)
    expect(await found({ to: '2020-01-01' })).toEqual([])
    const { lines } = await readAudit(store, { action: 'member removed' }, 1)
    expect(lines[0]?.subject).toEqual({ id: 'gone-person', name: null })
    expect(await lastBackup(store)).toMatch(/^20/)
  })

  test('the whole log is read piece by piece, and deeds older than two years are forgotten', async () => {
    const { store } = await open(await place())
    const rows = Array.from({ length: 2100 }, (_, index) => ({
      id: `n${index}`,
      // Many at one moment: none may be lost between two pieces.
      at: new Date(Date.UTC(2026, 0, 1, Math.floor(index / 700))).toISOString(),
      actor: null,
      action: 'signed in',
      details: '{}',
    }))
    for (let start = 0; start < rows.length; start += 300)
      await store
        .insertInto('audit')
        .values(rows.slice(start, start + 300))
        .execute()
    const ids = new Set<string>()
    for await (const piece of readAllAudit(store, {})) for (const { id } of piece) ids.add(id)
    expect(ids.size).toBe(2100)
    await pruneAudit(store, Date.UTC(2028, 0, 1, 1, 30))
    expect((await readAudit(store, {}, 1)).total).toBe(700)
  })
})

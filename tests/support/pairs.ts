import { onTestFinished } from 'vitest'
import type { AccountKind } from '#lib/access/access.ts'
import type { CityFacts } from '#server/boards/boards.ts'
import type { NewBoard } from '#server/boards/make-board.ts'
import { makeLog } from '#server/log.ts'
import { type OpenStore, openStore, type Store } from '#server/store/open-store.ts'
import { testConfig } from './server.ts'
import type { Place } from './stores.ts'

/** Opens the store of a place, closed at the end of the test. */
export async function openPlace(place: Place): Promise<OpenStore> {
  const opened = await openStore(await testConfig(place), makeLog('silent'))
  onTestFinished(() => opened.close())
  return opened
}

/** Makes users whose ids are their names; all have an e-mail address but guests. */
export async function makePeople(store: Store, people: Record<string, AccountKind>): Promise<void> {
  const createdAt = new Date().toISOString()
  for (const [id, kind] of Object.entries(people)) {
    const email = kind === 'guest' ? null : `${id}@example.org`
    const emailProvedAt = email && createdAt
    const row = { id, name: id, kind, email, emailProvedAt, createdAt }
    await store.insertInto('users').values(row).execute()
  }
}

const noFacts: CityFacts = { country: '', association: '', inhabitants: null, language: '' }

/** A board of Schaerbeek and Jelgava, ready to be made. */
export const pair = (maker: string, more: Partial<NewBoard> = {}): NewBoard => ({
  maker,
  benchmark: 'city-for-all',
  title: '',
  cities: { mentor: 'Schaerbeek', mentee: 'Jelgava' },
  facts: { mentor: noFacts, mentee: noFacts },
  languages: ['fr', 'lv', 'en'],
  startsOn: null,
  endsOn: null,
  ...more,
})

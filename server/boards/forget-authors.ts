import { delegations } from '#lib/access/access.ts'
import { comments } from '#lib/board/comments.ts'
import { withoutMention } from '#lib/board/mentions.ts'
import { signOff } from '#lib/board/sign-off.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import { archivePeopleOf } from './people-names.ts'

/** What forgetting needs of the program. */
interface Ground {
  rooms: Documents
  store: Store
}

/** The rooms of one section on all boards, by name. */
export async function roomsOfAll(
  store: Store,
  section: 'comments' | 'sign-off',
): Promise<string[]> {
  const rows = await store
    .selectFrom('rooms')
    .select('room')
    .where('room', 'like', `%/${section}`)
    .orderBy('room')
    .execute()
  return rows.map(({ room }) => room)
}

/**
 * Takes the names of people who are gone from comments, theirs and those that speak to them: their
 * words stay. `gone`: somebody whose name is known still, to find it in others' words. What the log
 * held of the names goes with it.
 */
export async function forgetGoneAuthors(
  { rooms, store }: Ground,
  names?: readonly string[],
  gone?: { id: string; name: string },
): Promise<void> {
  for (const room of names ?? (await roomsOfAll(store, 'comments'))) {
    const known = await rooms.peek(room, (doc) => [...comments.on(doc).comments.list()])
    const named = [...new Set(known.filter(({ name }) => name !== '').map(({ author }) => author))]
    const present = new Set(await presentOf(store, room, named))
    const isGone = (author: string, name: string) => name !== '' && !present.has(author)
    const speaksTo = (mentions: readonly string[]) =>
      gone !== undefined && gone.name !== '' && mentions.includes(gone.id)
    if (!known.some((one) => isGone(one.author, one.name) || speaksTo(one.mentions))) continue
    await rooms.change(room, null, (doc) => {
      const face = comments.on(doc).comments
      for (const { id, author, name, text, mentions } of face.list()) {
        if (isGone(author, name)) face.patch(id, { name: '' })
        if (gone && speaksTo(mentions)) {
          const others = mentions.filter((other) => other !== gone.id)
          face.patch(id, { text: withoutMention(text, gone.name), mentions: others })
        }
      }
    })
    await rooms.rewrite(room)
  }
}

/**
 * Takes the names of people who are gone from the signatures under plans: their city, the day and
 * the plan that was signed stay.
 */
export async function forgetGoneSigners(
  { rooms, store }: Ground,
  names?: readonly string[],
): Promise<void> {
  for (const room of names ?? (await roomsOfAll(store, 'sign-off'))) {
    const known = await rooms.peek(room, (doc) => signOff.on(doc).signatures.all())
    const named = delegations.flatMap((of) => known[of] ?? []).filter(({ name }) => name !== '')
    const present = await presentOf(
      store,
      room,
      named.map(({ by }) => by),
    )
    if (named.every(({ by }) => present.includes(by))) continue
    await rooms.change(room, null, (doc) => {
      const { signatures } = signOff.on(doc)
      for (const of of delegations) {
        const signature = signatures.all()[of]
        if (!signature || signature.name === '' || present.includes(signature.by)) continue
        signatures.set(of, { ...signature, name: '' })
      }
    })
    await rooms.rewrite(room)
  }
}

async function presentOf(store: Store, room: string, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const users = await store.selectFrom('users').select('id').where('id', 'in', people).execute()
  const archived = await archivePeopleOf(store, room.slice(0, room.indexOf('/')))
  return [...users, ...archived].map(({ id }) => id)
}

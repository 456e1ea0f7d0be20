import * as Y from 'yjs'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { type DemoPerson, demoUserId } from '#server/boards/demo-people.ts'
import { connectAsking } from '../support/client.ts'
import { chaos } from './section.ts'

/** Where somebody writes: each in a text of their own. */
const textOf = { mentor: 'left', mentee: 'right' } as const

export type Author = keyof typeof textOf

/** Somebody who writes word after word, and notes whatever an honest person must not see. */
export async function honestPerson(
  address: string,
  room: string,
  author: Author,
  guests: readonly DemoPerson[],
) {
  const client = await connectAsking(address, room, author)
  const { doc, provider } = client
  const { awareness } = provider
  const other: Author = author === 'mentor' ? 'mentee' : 'mentor'
  const complaints = new Set<string>()
  /** When each word was written. */
  const written: number[] = []
  let otherId: number | undefined

  provider.on('connection-close', (event: CloseEvent | null) => {
    complaints.add(`${author} was disconnected (${event?.code})`)
  })
  const known = [author, other, ...guests].map(demoUserId)
  awareness.on('change', () => {
    for (const [client, { user }] of awareness.getStates()) {
      if (client === doc.clientID) continue
      if (!known.includes(user?.id)) complaints.add(`${author} sees a stranger: ${user?.id}`)
      if (user?.id === demoUserId(other)) otherId ??= client
      const isOther = client === otherId
      if (isOther !== (user?.id === demoUserId(other))) complaints.add(`${other} is seen twice`)
    }
    if (otherId !== undefined && !awareness.getStates().has(otherId)) {
      complaints.add(`${author} sees ${other} no more`)
    }
  })

  const wordsOf = (who: Author): string[] =>
    plainText(chaos.on(doc).texts.json(textOf[who]))
      .split(' ')
      .filter((word) => word !== '')

  return {
    ...client,
    author,
    complaints,
    written,
    wordsOf,
    /** The words that somebody has written, as they must be read. */
    expected: () => written.map((_, index) => `${author}-${index}`),
    /** Where the other one is, as it is seen here. */
    seesAt: () => (otherId === undefined ? undefined : awareness.getStates().get(otherId)?.at),

    begin: () => {
      const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '' }] }
      writeFragment(chaos.on(doc).texts.fragment(textOf[author]), [paragraph])
      awareness.setLocalState({ at: '/begin' })
    },

    /** Writes one more word, and goes to another place. */
    write: () => {
      const [paragraph] = chaos.on(doc).texts.fragment(textOf[author]).toArray()
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
      if (!(text instanceof Y.XmlText)) return complaints.add(`${author} has lost the paragraph`)
      awareness.setLocalStateField('at', `/${written.length}`)
      text.insert(text.length, `${author}-${written.length} `)
      return written.push(performance.now())
    },
  }
}

export type HonestPerson = Awaited<ReturnType<typeof honestPerson>>

import * as Y from 'yjs'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { actors } from '#lib/board/actors.ts'
import { assessment, ownAssessment } from '#lib/board/assessment.ts'
import { comments } from '#lib/board/comments.ts'
import { context } from '#lib/board/context.ts'
import { factor } from '#lib/board/factor.ts'
import { plan } from '#lib/board/plan.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import type { Composing } from '#lib/report/composing.ts'
import { type FrozenRoom, readVersion } from '#lib/report/read-version.ts'
import { readFactors, writeFactor } from '#server/boards/demo-content.ts'
import { readDemoFile } from '#server/boards/demo-file.ts'
import { reportWords } from '#server/report/words.ts'

const factors = [
  'know-local-context',
  'strengthen-partners',
  'inclusive-administration',
  'networks-and-access',
  'image-and-stories',
] as const

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** The rooms of a board with something in every section, as a version keeps them. */
export async function sampleRooms(): Promise<FrozenRoom[]> {
  const rooms: FrozenRoom[] = []
  const add = (room: string, write: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    write(doc)
    rooms.push({ room, bytes: Y.encodeStateAsUpdate(doc) })
  }
  const { notes, answers, cards: brainstorms, practices } = await readDemoFile()
  for (const [id, content] of readFactors({ notes, answers, cards: brainstorms, practices })) {
    const doc = new Y.Doc()
    await writeFactor({ change: async (_room, _person, edit) => edit(doc) }, id, content)
    const group = factor.on(doc).groups.add({ name: 'Places' }, { author: 'anna' })
    for (const [text, delegation] of cards)
      factor.on(doc).cards.add({ text, delegation, group }, { author: 'anna' })
    rooms.push({ room: `factor/${id}`, bytes: Y.encodeStateAsUpdate(doc) })
  }
  add('context', (doc) => {
    const face = context.on(doc)
    face.effects.set('election-cycles:mentee', 'helps')
    writeFragment(face.remarks.fragment('election-cycles:mentee'), [
      paragraph('La Giunta ha votato il patto all’unanimità.'),
    ])
  })
  add('assessment', (doc) => {
    assessment.on(doc).agreed.set('networks-and-access', 'first-steps')
    const reason = assessment.on(doc).reasons.fragment('networks-and-access')
    writeFragment(reason, [paragraph('The door is open, but nobody minds it yet.')])
  })
  for (const city of ['mentor', 'mentee'] as const) {
    add(`assessment@${city}`, (doc) => {
      for (const [index, id] of factors.entries()) {
        const face = ownAssessment.on(doc)
        face.now.set(id, (['not-started', 'first-steps', 'in-place'] as const)[index % 3])
        if (city === 'mentee') face.target.set(id, index % 2 ? 'in-place' : 'embedded')
        writeFragment(face.reasons.fragment(id), [paragraph('We saw it work on two evenings.')])
      }
    })
  }
  add('actors', (doc) => {
    for (const [name, city, kind, interest, influence] of people)
      actors.on(doc).actors.add({
        name,
        city,
        kind,
        interest,
        influence,
        sector: 'civic',
        presence: 'involved',
        role: 'Knows the families, opens its hall in the evening.',
        factors: ['networks-and-access'],
      })
  })
  add('plan', (doc) => {
    for (const [title, status, start, end] of actions)
      plan.on(doc).actions.add(
        {
          title,
          status,
          start,
          end,
          lead: 'Ufficio servizi sociali',
          objective: 'Everybody who arrives meets somebody who stays.',
          indicator: 'Pairs that still meet after three months: 10',
          factors: ['networks-and-access', 'strengthen-partners'],
        },
        { author: 'anna' },
      )
  })
  add('comments', (doc) => {
    const face = comments.on(doc)
    const at = '2026-05-04T10:00:00.000Z'
    const anchor = {
      on: 'note',
      factor: 'networks-and-access',
      id: 'agreed',
      quote: 'ten pairs',
    } as const
    const thread = face.threads.add({ anchor, at })
    const said = { thread, author: 'rosa', name: 'Rosa Palmeri', at }
    face.comments.add({ ...said, text: 'Ten is many for us. Shall we begin with six?' })
  })
  return rooms.sort((a, b) => (a.room < b.room ? -1 : 1))
}

const cards = [
  ['Football pitch', 'mentee'],
  ['School gate', 'mentee'],
  ['Language café in the library', 'mentor'],
] as const

const people = [
  ['Parrocchia Sant’Erasmo', 'mentee', 'organisation', 5, 4],
  ['Calcio Capaci', 'mentee', 'group', 4, 3],
  ['Salvatore R.', 'mentee', 'person', 5, 5],
  ['Huis van de Mechelaar', 'mentor', 'organisation', 4, 5],
  ['Straathoekwerk', 'mentor', 'role', 3, 2],
] as const

const actions = [
  ['Name a contact person in the town hall', 'done', '2026-03-01', '2026-04-15'],
  [
    'Round table in the evening, with a play corner and an interpreter',
    'on-track',
    '2026-05-01',
    '2026-11-30',
  ],
  ['Ten pairs of newcomers and residents', 'not-started', '2026-09-01', '2027-02-28'],
  ['A council with a statute', 'dropped', '2026-03-01', '2026-06-30'],
] as const

/** What reports of the sample are made from, in a language. */
export async function sampleComposing(language = 'en'): Promise<Composing> {
  const benchmark = await readBenchmarkIn('city-for-all', [language])
  if (!benchmark) throw new Error('no benchmark')
  const model = readVersion(await sampleRooms(), {
    board: {
      benchmark: 'city-for-all',
      title: '',
      cities: { mentor: 'Mechelen', mentee: 'Capaci' },
      languages: ['nl', 'it', 'en'],
      startsOn: '2026-01-01',
      endsOn: '2027-06-30',
    },
    version: {
      name: 'After visit 1',
      note: 'Saved on the last evening in Capaci, with what both cities agreed.',
      kind: 'named',
      at: '2026-05-04T18:30:00.000Z',
      author: 'Anna Lind',
      checksum: '65a1e3eea29741a9c1b2d3e4f5a60718293a4b5c6d7e8f90123456789abcdef0',
    },
    factors: benchmark.keyFactors.map(({ id }) => id),
    contextFactors: benchmark.contextFactors.map(({ id }) => id),
  })
  return { model, benchmark, words: await reportWords(language) }
}

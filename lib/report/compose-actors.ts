import { type Delegation, delegations } from '#lib/access/access.ts'
import { type Block, type Cell, type Chapter, cell, paragraph, type Run, run } from './blocks.ts'
import { type Composing, factorNames, heading, labelled } from './composing.ts'
import { drawActors } from './draw-actors.ts'
import { drawNetwork } from './draw-network.ts'
import { fieldName, fieldText, filledFields, nameOf, textOf } from './fields.ts'
import type { RecordModel } from './version-model.ts'

/** Fields that the table of actors has columns for. */
const inTable = ['name', 'city', 'kind', 'sector', 'presence', 'interest', 'influence', 'factors']

/** The actor map of both cities: as a picture, as tables, and with what else is known of each. */
export function actorsChapter(composing: Composing): Chapter {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const { actors, relations } = model.actors
  const drawing = drawActors(composing)
  const blocks: Block[] = [
    ...(drawing ? [heading(t('actors.picture')), { kind: 'figure' as const, drawing }] : []),
    ...delegations.flatMap((of): Block[] => {
      const own = actors.filter(({ city }) => city === of)
      return own.length > 0
        ? [
            { ...heading(model.board.cities[of]), mark: of } as Block,
            actorTable(composing, of, own),
          ]
        : []
    }),
    ...moreAboutActors(composing),
    ...(relations.length > 0 ? [heading(t('actors.relations'))] : []),
    ...delegations.flatMap((of): Block[] => {
      const network = drawNetwork(composing, of)
      const name = { ...heading(model.board.cities[of], 3), mark: of } as Block
      return network ? [name, { kind: 'figure', drawing: network }] : []
    }),
    ...(relations.length > 0 ? [relationTable(composing, relations)] : []),
  ]
  return {
    id: 'actors',
    part: 'actors',
    title: t('chapters.actors'),
    blocks: blocks.length > 0 ? blocks : [paragraph(t('nothingYet'), { soft: true })],
  }
}

function actorTable(composing: Composing, of: Delegation, actors: readonly RecordModel[]): Block {
  const t = composing.words.getTranslations('report')
  const name = (field: string) => fieldName(composing, 'actors', field)
  const say = (actor: RecordModel, field: string): Cell =>
    cell(fieldText(composing, 'actors', field, actor[field]) || '–')
  return {
    kind: 'table',
    caption: t('actors.table', { city: composing.model.board.cities[of] }),
    head: [
      name('name'),
      name('kind'),
      name('presence'),
      name('interest'),
      name('influence'),
      name('factors'),
    ],
    rows: actors.map((actor) => [
      cell(textOf(actor, 'name') || t('nameless'), { bold: true }),
      cell(
        ['kind', 'sector']
          .map((field) => fieldText(composing, 'actors', field, actor[field]))
          .filter((text) => text !== '')
          .join(', ') || '–',
      ),
      say(actor, 'presence'),
      say(actor, 'interest'),
      say(actor, 'influence'),
      cell(factorNames(composing, actor.factors) || '–'),
    ]),
    widths: [5.6, 4.8, 3.9, 2.7, 3, 5],
  }
}

/** What is known of actors beside the table's columns: what each does, and the board's own fields. */
function moreAboutActors(composing: Composing): Block[] {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const items = model.actors.actors.flatMap((actor): Block[][] => {
    const more = filledFields(composing, 'actors', actor, inTable)
    if (more.length === 0) return []
    const lines = more.map(({ field, label, text }): Run[] =>
      field === 'role' ? [run(text)] : [run(`${label}: `, { soft: true }), run(text)],
    )
    const runs = lines.flatMap((line, index) => (index > 0 ? [run('\n'), ...line] : line))
    const mark = actor.city === 'mentor' || actor.city === 'mentee' ? { mark: actor.city } : {}
    const name = run(textOf(actor, 'name') || t('nameless'), {
      bold: true,
      ...mark,
    } as Partial<Run>)
    return [[{ kind: 'text', runs: [name, run('\n'), ...runs] }]]
  })
  return items.length > 0
    ? [heading(t('actors.more')), { kind: 'list', ordered: false, items }]
    : []
}

function relationTable(composing: Composing, relations: readonly RecordModel[]): Block {
  const t = composing.words.getTranslations('report')
  const end = (relation: RecordModel, field: string): Cell =>
    cell(nameOf(composing, textOf(relation, field)) ?? t('goneActor'))
  return {
    kind: 'table',
    caption: t('actors.relations'),
    head: [t('actors.from'), t('actors.does'), t('actors.to'), t('actors.details')],
    rows: relations.map((relation) => [
      end(relation, 'from'),
      cell(fieldText(composing, 'actors', 'relation', relation.kind ?? relation.type)),
      end(relation, 'to'),
      cell(
        filledFields(composing, 'actors', relation, [
          ...['from', 'to', 'kind', 'type'],
          // From one to the other is what a line in this table says already.
          ...(relation.direction === 'both' ? [] : ['direction']),
        ])
          .map(({ label, text }) => labelled(composing, label, text))
          .join('; '),
      ),
    ]),
    widths: [4, 3, 4, 5],
  }
}

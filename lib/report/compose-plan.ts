import type { NoteJson } from '#lib/board/rich-text.ts'
import { type Block, type Cell, type Chapter, cell, paragraph, run } from './blocks.ts'
import { type Composing, dayIn, factorNames, heading } from './composing.ts'
import { drawPlan } from './draw-plan.ts'
import { fieldName, fieldText, filledFields, isDay, textOf } from './fields.ts'
import { isWritten, noteToBlocks } from './note-to-blocks.ts'
import type { RecordModel } from './version-model.ts'

/** The action plan: what it says of itself, a table, a timeline, and each action in full. */
export function planChapter(composing: Composing): Chapter {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const { actions } = model.plan
  const drawing = drawPlan(composing)
  const blocks: Block[] = [
    ...headBlocks(composing),
    ...(actions.length > 0 ? [heading(t('plan.overview')), actionTable(composing, actions)] : []),
    ...(drawing ? [heading(t('plan.timeline')), { kind: 'figure' as const, drawing }] : []),
    ...actions.flatMap((action, index) => actionBlocks(composing, action, index)),
  ]
  return {
    id: 'plan',
    part: 'plan',
    title: t('chapters.plan'),
    blocks: blocks.length > 0 ? blocks : [paragraph(t('nothingYet'), { soft: true })],
  }
}

/** What stands at the head of the plan, whatever its fields are: a vision, a period, who signed. */
function headBlocks(composing: Composing): Block[] {
  const { plan } = composing.model
  return Object.entries(plan).flatMap(([field, value]): Block[] => {
    if (field === 'actions' || Array.isArray(value)) return []
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, one]): Block[] => {
      if (isNote(one)) {
        // Texts of single actions stand with them.
        if (key.includes(':') || !isWritten(one)) return []
        return [heading(fieldName(composing, 'plan', key)), ...noteToBlocks(one)]
      }
      const text = fieldText(composing, 'plan', key, one)
      const label = fieldName(composing, 'plan', key)
      return text ? [{ kind: 'facts', rows: [{ label, runs: [run(text)] }] }] : []
    })
  })
}

const isNote = (value: unknown): value is NoteJson =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'

function actionTable(composing: Composing, actions: readonly RecordModel[]): Block {
  const t = composing.words.getTranslations('report')
  const name = (field: string) => fieldName(composing, 'plan', field)
  const say = (action: RecordModel, field: string): Cell =>
    cell(fieldText(composing, 'plan', field, action[field]) || '–')
  const day = (action: RecordModel, field: string): Cell => {
    const text = textOf(action, field)
    return cell(isDay(text) ? dayIn(composing.words.language, text, 'medium') : text || '–')
  }
  return {
    kind: 'table',
    caption: t('plan.table'),
    head: ['№', name('title'), name('status'), name('lead'), name('start'), name('end')],
    rows: actions.map((action, index) => [
      cell(String(index + 1)),
      cell(textOf(action, 'title') || t('nameless'), { bold: true }),
      say(action, 'status'),
      cell(leadOf(composing, action) || '–'),
      day(action, 'start'),
      day(action, 'end'),
    ]),
    widths: [1, 7, 3, 4, 3.4, 3.4],
  }
}

/** Who leads an action: an actor of the map, or whoever is named in words. */
const leadOf = (composing: Composing, action: RecordModel): string =>
  ['leadActor', 'lead']
    .map((field) => fieldText(composing, 'plan', field, action[field]))
    .find((text) => text !== '') ?? ''

/** Fields of an action that are said elsewhere. */
const inTable = ['title', 'factors', 'lead', 'leadActor']

function actionBlocks(composing: Composing, action: RecordModel, index: number): Block[] {
  const t = composing.words.getTranslations('report')
  const rows = filledFields(composing, 'plan', action, inTable).map(({ label, text }) => ({
    label,
    runs: [run(text)],
  }))
  const factors = factorNames(composing, action.factors)
  const lead = leadOf(composing, action)
  const label = fieldName(composing, 'plan', 'factors')
  return [
    heading(`${index + 1}. ${textOf(action, 'title') || t('nameless')}`),
    {
      kind: 'facts',
      rows: [
        ...(factors ? [{ label, runs: [run(factors)] }] : []),
        ...(lead ? [{ label: fieldName(composing, 'plan', 'lead'), runs: [run(lead)] }] : []),
        ...rows,
      ],
    },
    ...actionTexts(composing, action),
    ...actionRecords(composing, action),
  ]
}

/** The rich texts of an action: those in the plan's families of texts whose key begins with its id. */
function actionTexts(composing: Composing, { id }: RecordModel): Block[] {
  return Object.entries(composing.model.plan).flatMap(([field, value]): Block[] => {
    if (field === 'actions' || typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, one]): Block[] => {
      if (!key.startsWith(id) || !isNote(one) || !isWritten(one)) return []
      const part = key.split(':')[1] ?? field
      return [heading(fieldName(composing, 'plan', part), 3), ...noteToBlocks(one)]
    })
  })
}

/** What belongs to an action in lists of the plan's own: activities, readings, progress, evidence. */
function actionRecords(composing: Composing, { id }: RecordModel): Block[] {
  return Object.entries(composing.model.plan).flatMap(([field, value]): Block[] => {
    if (field === 'actions' || !Array.isArray(value)) return []
    const own = (value as RecordModel[]).filter(({ action }) => action === id)
    const lines = own.map((record) =>
      filledFields(composing, 'plan', record, ['action'])
        .map(({ text }) => text)
        .join(' · '),
    )
    const items = lines.filter((line) => line !== '').map((line) => [paragraph(line)])
    if (items.length === 0) return []
    return [
      heading(fieldName(composing, 'plan', field), 3),
      { kind: 'list', ordered: false, items },
    ]
  })
}

import type { SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { delegations } from '#lib/access/access.ts'
import { plainText } from '#lib/board/rich-text.ts'
import { ratedFactors, stepName } from '#lib/report/compose-ratings.ts'
import { type Composing, factorName } from '#lib/report/composing.ts'
import {
  type FieldedSection,
  fieldName,
  fieldText,
  isDay,
  nameOf,
  numberOf,
  textOf,
} from '#lib/report/fields.ts'
import type { RecordModel } from '#lib/report/version-model.ts'

/** A value in a cell: words, a number, a day, or nothing. */
type Value = string | number | Date | null

/** Characters that one cell of a spreadsheet holds. */
const cellLength = 32_000

/** The tables of a version as a spreadsheet: actors, relations, actions, ratings and questions. */
export async function toXlsx(composing: Composing): Promise<Uint8Array> {
  const t = composing.words.getTranslations('report')
  const { actors, relations } = composing.model.actors
  const sheets = [
    sheetOf(t('chapters.actors'), recordRows(composing, 'actors', actors)),
    sheetOf(t('actors.relations'), relationRows(composing, relations)),
    sheetOf(t('chapters.plan'), recordRows(composing, 'plan', composing.model.plan.actions)),
    sheetOf(t('chapters.ratings'), ratingRows(composing)),
    sheetOf(t('questions'), questionRows(composing)),
  ]
  const file = writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 })
  return new Uint8Array(await file.toBuffer())
}

/** A sheet with a row of heads that stays in sight, and columns as wide as their words ask for. */
function sheetOf(name: string, rows: readonly Value[][]) {
  const [head = [], ...body] = rows
  const columns = head.map((title, index) => {
    const lengths = rows.map((row) => String(row[index] ?? '').length)
    return { width: Math.min(60, Math.max(String(title).length + 2, 8, ...lengths)) }
  })
  const data: SheetData = [
    head.map((value) => ({ value: String(value), fontWeight: 'bold', backgroundColor: '#e3efed' })),
    ...body.map((row) => row.map(cellOf)),
  ]
  // A sheet’s name may have 31 characters, and none of these.
  const sheet = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  return { data, sheet, columns, stickyRowsCount: 1 }
}

function cellOf(value: Value) {
  const look = { alignVertical: 'top' } as const
  if (value === null || value === '') return null
  if (typeof value === 'number') return { ...look, type: Number, value }
  if (value instanceof Date) return { ...look, type: Date, value, format: 'yyyy-mm-dd' }
  return { ...look, type: String, value: value.slice(0, cellLength), wrap: true }
}

/** Fields of records that say nothing to a reader. */
const inner = ['id', 'order', 'author', 'sources', 'pos', 'place']

function recordRows(
  composing: Composing,
  section: FieldedSection,
  records: readonly RecordModel[],
): Value[][] {
  const first = section === 'actors' ? ['name', 'city'] : ['title', 'status']
  const fields = [
    ...new Set([...first, ...records.flatMap((record) => Object.keys(record))]),
  ].filter((field) => !inner.includes(field))
  return [
    fields.map((field) => fieldName(composing, section, field)),
    ...records.map((record) =>
      fields.map((field): Value => {
        const number = numberOf(record, field)
        if (number !== undefined) return number
        const text = textOf(record, field)
        if (isDay(text)) return new Date(`${text}T00:00:00Z`)
        return fieldText(composing, section, field, record[field])
      }),
    ),
  ]
}

function relationRows(composing: Composing, relations: readonly RecordModel[]): Value[][] {
  const [head = [], ...rows] = recordRows(composing, 'actors', relations)
  return [
    head,
    ...rows.map((row, index) => {
      const relation = relations[index]
      const name = (field: string) => (relation && nameOf(composing, textOf(relation, field))) ?? ''
      return row.map((value, column) => {
        const title = head[column]
        if (title === fieldName(composing, 'actors', 'from')) return name('from')
        return title === fieldName(composing, 'actors', 'to') ? name('to') : value
      })
    }),
  ]
}

function ratingRows(composing: Composing): Value[][] {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const { mentor, mentee } = model.board.cities
  const { own, agreed, baseline } = model.ratings
  return [
    [
      t('ratings.factor'),
      t('ratings.baseline'),
      t('ratings.now', { city: mentee }),
      t('ratings.target'),
      t('ratings.peer', { city: mentor }),
      t('ratings.agreed'),
    ],
    ...ratedFactors(composing).map((id) => {
      const [now, target] = [own.mentee?.[id]?.now, own.mentee?.[id]?.target]
      const steps = [baseline?.[id], now, target, own.mentor?.[id]?.now, agreed[id]?.step]
      return [factorName(composing, id), ...steps.map((step) => stepName(composing, step))]
    }),
  ]
}

function questionRows(composing: Composing): Value[][] {
  const { model, benchmark, words } = composing
  const t = words.getTranslations('report')
  const cities = delegations.map((of) => model.board.cities[of])
  const rows = benchmark.keyFactors.flatMap(({ id, questions }) => {
    const answers = model.factors.find((factor) => factor.id === id)?.answers ?? {}
    return questions.map(({ id: question, text }): Value[] => [
      factorName(composing, id),
      text,
      ...delegations.map((of) => {
        const answer = answers[question]?.[of]
        if (!answer) return ''
        const { choice, items, remark } = answer
        const said = choice && (words.find(`questions.choices.${choice}`) ?? choice)
        const parts = [said ?? '', ...items.map((item) => `- ${item.text}`), plainText(remark)]
        return parts.filter((part) => part.trim() !== '').join('\n')
      }),
    ])
  })
  return [[t('ratings.factor'), t('questions'), ...cities], ...rows]
}

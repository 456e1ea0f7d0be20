import { equalityDeep } from 'lib0/function'
import type { Delegation } from '#lib/access/access.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import { compareText } from './compare-text.ts'
import type { Difference } from './difference.ts'
import type { RecordModel, VersionModel } from './version-model.ts'

/** Fields that say nothing to a reader: how records hang together, and where they stand. */
const inner = ['id', 'order', 'author', 'sources', 'pos', 'place']

/** The records that came, went, or have other values in some fields. */
export function compareRecords(
  of: 'actor' | 'relation' | 'action',
  before: readonly RecordModel[],
  after: readonly RecordModel[],
): Difference[] {
  const part = of === 'action' ? 'plan' : 'actors'
  const say = (
    change: 'added' | 'removed' | 'changed',
    record: RecordModel,
    fields: { field: string; from: unknown; to: unknown }[] = [],
  ): Difference => ({
    part,
    factor: null,
    city: cityOf(record),
    what: { kind: 'record', of, change, record, fields },
  })
  const known = new Map(before.map((record) => [record.id, record]))
  const news = after.flatMap((record) => {
    const was = known.get(record.id)
    if (!was) return [say('added', record)]
    const fields = changedFields(was, record)
    return fields.length > 0 ? [say('changed', record, fields)] : []
  })
  const kept = new Set(after.map(({ id }) => id))
  return [...news, ...before.filter(({ id }) => !kept.has(id)).map((gone) => say('removed', gone))]
}

function changedFields(before: RecordModel, after: RecordModel) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((field) => !inner.includes(field))
    .filter((field) => !(isEmpty(before[field]) && isEmpty(after[field])))
    .filter((field) => !equalityDeep(before[field], after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }))
}

/** True for what says nothing: a list without anything is no news where there was none. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

const cityOf = ({ city }: RecordModel): Delegation | null =>
  city === 'mentor' || city === 'mentee' ? city : null

/** The actions of a plan, each with what belongs to it in lists of the plan's own. */
export function actionsOf({ plan }: VersionModel): RecordModel[] {
  const lists = Object.entries(plan).filter(
    (entry): entry is [string, RecordModel[]] => entry[0] !== 'actions' && Array.isArray(entry[1]),
  )
  return plan.actions.map((action) => ({
    ...action,
    ...Object.fromEntries(
      lists.map(([field, list]) => [
        field,
        list.filter((one) => one.action === action.id).map(withoutPlace),
      ]),
    ),
  }))
}

/** A record without what says where it stands: it is told with the action that it belongs to. */
const withoutPlace = ({ action: _, order: __, ...record }: RecordModel): RecordModel => record

/** What was rewritten in the texts of the plan, and of its actions. */
export function planTexts(before: VersionModel, after: VersionModel): Difference[] {
  const fields = [...new Set([...Object.keys(before.plan), ...Object.keys(after.plan)])]
  return fields.flatMap((field) => {
    const [was, is] = [notesIn(before.plan[field]), notesIn(after.plan[field])]
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    return keys.flatMap((key) => {
      const [id = '', name] = key.split(':')
      const action = after.plan.actions.some((one) => one.id === id) ? id : null
      const place = { on: 'plan', field: name ?? (action ? field : id), action } as const
      return compareText(was[key], is[key], { part: 'plan', factor: null, city: null, place })
    })
  })
}

function notesIn(value: unknown): Record<string, NoteJson> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const notes = Object.entries(value).filter(
    ([, note]) => (note as NoteJson | null)?.type === 'doc',
  )
  return Object.fromEntries(notes)
}

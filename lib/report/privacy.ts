import type { PrivacyProfile } from '#lib/access/privacy.ts'
import type { RecordModel, VersionModel } from './version-model.ts'

/** Fields with which somebody can be reached: a role's mailbox may be a person's. */
const contacts = /contact|e-?mail|phone|telephone|address/i

/** Fields that name a person, or say something of one. */
const persons = /person/i

/** What of a version somebody sees: its persons by the profile, and comments or not. */
export function withPrivacy(
  model: VersionModel,
  { profile, comments }: { profile: PrivacyProfile; comments: boolean },
): VersionModel {
  const shown = comments ? model.threads : []
  if (profile === 'internal') return { ...model, threads: shown }
  const hidden = new Set(
    profile === 'public'
      ? model.actors.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id)
      : [],
  )
  const actors = model.actors.actors.filter(({ id }) => !hidden.has(id))
  const relations = model.actors.relations.filter(
    ({ from, to }) => !hidden.has(String(from)) && !hidden.has(String(to)),
  )
  const isLeftOut = (field: string) =>
    contacts.test(field) || (profile === 'public' && persons.test(field))
  return withoutAuthors({
    ...model,
    version: { ...model.version, author: null },
    actors: {
      ...model.actors,
      actors: actors.map((actor) => withoutFields(actor, isLeftOut)),
      relations: relations.map((relation) => withoutFields(relation, isLeftOut)),
    },
    plan: { ...model.plan, actions: model.plan.actions.map((action) => forgetIds(action, hidden)) },
    // Minutes name who was there and who said what.
    sessions: model.sessions.map(({ attended, ...session }) => ({
      ...session,
      minutes: { type: 'doc' },
      attended: attended.map(({ delegation }) => ({ user: null, name: null, delegation })),
    })),
    threads: shown.map((thread) => ({
      ...thread,
      comments: thread.comments.map((comment) => ({ ...comment, name: null })),
    })),
  })
}

/** The same without the ids of who wrote what: by them somebody could be told from others. */
function withoutAuthors<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutAuthors) as Value
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([key, one]) => key !== 'author' || one === null)
  return Object.fromEntries(fields.map(([key, one]) => [key, withoutAuthors(one)])) as Value
}

const withoutFields = (
  record: RecordModel,
  isLeftOut: (field: string) => boolean,
): RecordModel => ({
  ...Object.fromEntries(Object.entries(record).filter(([field]) => !isLeftOut(field))),
  id: record.id,
})

/** An action that does not refer to actors who are left out. */
const forgetIds = (action: RecordModel, hidden: ReadonlySet<string>): RecordModel => ({
  ...Object.fromEntries(
    Object.entries(action).map(([field, value]) => [
      field,
      Array.isArray(value)
        ? value.filter((one) => typeof one !== 'string' || !hidden.has(one))
        : typeof value === 'string' && hidden.has(value)
          ? ''
          : value,
    ]),
  ),
  id: action.id,
})

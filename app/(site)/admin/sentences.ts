import { getTranslations } from 'next-intl/server'
import { type Audited, audited } from '#server/audit.ts'
import type { AuditLine, Named } from '#server/audit-log.ts'

/** The words of the administration in a reader's language. */
type Words = Awaited<ReturnType<typeof getTranslations<'admin'>>>

/** Says what a line of the log of deeds tells, in the reader's language. */
export async function auditSentences(): Promise<(line: AuditLine) => string> {
  const t = await getTranslations('admin')
  return (line) => sentenceOf(t, line)
}

/** A deed as a sentence. */
export function sentenceOf(
  t: Words,
  { action, actor, subject, board, details }: AuditLine,
): string {
  const person = (named: Named, nobody: string) =>
    named ? (named.name ?? t('someone.former')) : nobody
  const values = {
    actor: person(actor, isProgramsOwn(action, details) ? 'Compa' : t('someone.former')),
    subject: person(subject, t('someone.former')),
    board: board?.name ?? t('someone.goneBoard'),
    kind: String(details.kind ?? ''),
    what: String(details.what ?? ''),
    own: isOwnDeed({ action, actor, subject, details }) ? 'yes' : 'no',
    known: subject ? 'yes' : 'no',
  }
  const known = audited.find((one) => one === action)
  const text = known ? t(`sentences.${slugOf(known)}`, values) : `${values.actor}: ${action}`
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** True for what somebody did to themselves; who comes by an invitation does, also once erased. */
const isOwnDeed = ({ action, actor, subject, details }: Omit<AuditLine, 'id' | 'at' | 'board'>) =>
  actor
    ? actor.id === subject?.id
    : action === 'member joined' && typeof details.invitation === 'string'

/** What the program does by itself, or somebody at its shell; all else was done by people. */
const isProgramsOwn = (action: string, details: AuditLine['details']): boolean =>
  ['backup made', 'export made', 'administrator made', 'sign-in link made'].includes(action) ||
  (action === 'board deleted' && details.why === 'age')

/** What an action is called, for a list of them. */
export const actionName = (t: Words, action: Audited): string => t(`actions.${slugOf(action)}`)

type Slug<Text extends string> = Text extends `${infer Word} ${infer More}`
  ? `${Word}-${Slug<More>}`
  : Text

const slugOf = <Action extends Audited>(action: Action) =>
  action.replaceAll(' ', '-') as Slug<Action>

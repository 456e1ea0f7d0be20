'use client'

import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import type { Choice } from '#lib/i18n/choice.ts'
import { type SessionDraft, SessionFields } from './session-fields.tsx'
import { SessionLinks } from './session-links.tsx'
import { SessionWhen } from './session-when.tsx'

type Save = (form: FormData) => Promise<FormOutcome>

/** A session with what its form begins with. */
export interface SessionItem {
  id: string
  startsAt: string
  minutes: number
  timeZone: string
  callUrl: string | null
  draft: SessionDraft
  isOver: boolean
}

/** The sessions of a board for its facilitators: planned ones to change, those that were, and a new one. */
export function SessionList({
  board,
  sessions,
  draft,
  zones,
  likelyZone,
  add,
  change,
  remove,
}: {
  board: string
  sessions: readonly SessionItem[]
  /** What the form of a new session begins with. */
  draft: SessionDraft
  zones: readonly Choice[]
  likelyZone: string
  add: Save
  change: (session: string, form: FormData) => Promise<FormOutcome>
  remove: (session: string) => Promise<FormOutcome>
}) {
  const t = useTranslations('settings')
  const [past, planned] = [
    sessions.filter(({ isOver }) => isOver),
    sessions.filter(({ isOver }) => !isOver),
  ]
  const removal = (session: SessionItem) => (
    <ConfirmedButton
      action={() => remove(session.id)}
      label={t('sessions.remove')}
      title={t('sessions.removeTitle')}
      text={t('sessions.removeText')}
      yes={t('sessions.removeYes')}
    />
  )
  return (
    <>
      {planned.length === 0 && <p className="mt-2 text-soft">{t('sessions.none')}</p>}
      <ul className="mt-3 divide-y border-y empty:hidden">
        {planned.map((session) => (
          <li key={session.id} className="grid gap-3 py-4">
            <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <SessionWhen {...session} />
              <SessionLinks board={board} session={session} />
            </p>
            <Unfold title={t('sessions.change')}>
              <Form
                action={(form) => change(session.id, form)}
                submit={t('save')}
                after={removal(session)}
              >
                <SessionFields draft={session.draft} zones={zones} likelyZone={likelyZone} />
              </Form>
            </Unfold>
          </li>
        ))}
      </ul>
      <div className="mt-4 grid gap-4">
        <Unfold key={sessions.length} title={t('sessions.add')}>
          <Form action={add} submit={t('sessions.plan')}>
            <SessionFields draft={draft} zones={zones} likelyZone={likelyZone} />
          </Form>
        </Unfold>
        {past.length > 0 && (
          <Unfold title={t('sessions.past', { count: past.length })}>
            <ul className="divide-y border-y">
              {past.map((session) => (
                <li
                  key={session.id}
                  className="flex flex-wrap items-center justify-between gap-3 py-3"
                >
                  <SessionWhen {...session} />
                  {removal(session)}
                </li>
              ))}
            </ul>
          </Unfold>
        )}
      </div>
    </>
  )
}

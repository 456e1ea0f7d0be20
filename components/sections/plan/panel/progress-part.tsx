'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { shortDay, today } from '#lib/board/plan-days.ts'
import { smallInput } from '../fields/small-input.ts'
import { type SessionName, usePlan, usePlanView } from '../plan-context.tsx'
import { AddLine } from './add-line.tsx'
import { Part } from './part.tsx'

/** The day of a session where it takes place. */
const dayOfSession = ({ startsAt, timeZone }: SessionName) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(startsAt))

/** How it goes with an action, told session by session or in between. */
export function ProgressPart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { me } = useBoard()
  const { editable, face, sessions } = usePlan()
  const { progress: all } = usePlanView()
  const [about, setAbout] = useState('')
  const notes = useMemo(
    () =>
      all
        .filter((note) => note.action === action.id)
        .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1)),
    [all, action.id],
  )
  const nameOf = (session: SessionName) =>
    t('progress.session', { day: shortDay(dayOfSession(session), locale) })
  const add = (text: string) => {
    const session = sessions.find(({ id }) => id === about)
    const on = session ? dayOfSession(session) : today()
    face?.progress.add(
      { action: action.id, text, on, session: session?.id ?? null },
      { author: me.id },
    )
  }
  return (
    <Part name="progress" title={t('parts.progress')} open={notes.length > 0}>
      <ul className="grid divide-y empty:hidden">
        {notes.map(({ id, on, session, text }) => {
          const found = sessions.find((known) => known.id === session)
          return (
            <li key={id} className="flex items-start gap-1 py-1">
              <div className="min-w-0 flex-1">
                <p className="px-1.5 text-[0.875rem] text-soft">
                  {found ? nameOf(found) : on && shortDay(on, locale)}
                </p>
                <Words
                  text={text}
                  label={t('progress.note')}
                  prompt=""
                  editable={editable}
                  onChange={(next) => face?.progress.patch(id, { text: next })}
                />
              </div>
              {editable && (
                <RowMenu
                  label={t('menu', { title: text })}
                  onRemove={() => face?.progress.remove(id)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {!editable && notes.length === 0 && <p className="px-1.5 text-soft">{t('progress.none')}</p>}
      {editable && (
        <>
          {sessions.length > 0 && (
            <Labelled label={t('progress.about')}>
              <select
                aria-label={t('progress.about')}
                value={about}
                onChange={({ target }) => setAbout(target.value)}
                className={`${smallInput} mx-1.5 my-1`}
              >
                <option value="">{t('progress.between')}</option>
                {sessions.map((session) => (
                  <option key={session.id} value={session.id}>
                    {nameOf(session)}
                  </option>
                ))}
              </select>
            </Labelled>
          )}
          <AddLine label={t('progress.add')} onAdd={add} />
        </>
      )}
    </Part>
  )
}

'use client'

import { Play, Plus, Presentation } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Doc } from 'yjs'
import { PrintButton } from '#components/benchmark/print-button.tsx'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { buttonClass } from '#components/ui/button.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { plannedStarts, type Step, totalMinutes } from '#lib/board/agenda.ts'
import type { Attended } from '#lib/board/attendance.ts'
import { goToStep, heldStarts, startsNow, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { limits } from '#lib/limits.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { AgendaTable } from './agenda-table.tsx'
import { Attendance, type Names } from './attendance.tsx'
import { Console } from './console.tsx'
import { type TemplateChoice, TemplateForm } from './template-form.tsx'
import { serverTime, useClock } from './use-clock.ts'
import { useStage, useSyncedDoc } from './use-stage.tsx'

/** What can be taken back here is the agenda: never a lock, nor the step that a session is at. */
const agendaOnly = {
  fields: {
    agenda: stage.fields.agenda,
    instructions: stage.fields.instructions,
    titles: stage.fields.titles,
    purposes: stage.fields.purposes,
  },
}

/** A session's agenda: for all to read and to print, for who leads it to write and to run. */
export function SessionAgenda({
  session,
  steps: before,
  languages,
  templates,
  mayLead,
  people,
  names,
  makeFromTemplate,
}: {
  session: { id: string; startsAt: string; minutes: number; timeZone: string }
  /** The steps as the page was made. */
  steps: Step[]
  /** The languages that are spoken on the board. */
  languages: readonly { code: string; name: string }[]
  templates: readonly TemplateChoice[]
  mayLead: boolean
  /** Who took part as the page was made. */
  people: Attended[]
  names: Names
  makeFromTemplate: (form: FormData) => Promise<FormOutcome>
}) {
  const t = useTranslations('sessions')
  const { id: board, me, stage: connection } = useBoard()
  const { run, face } = useStage()
  const doc = useSyncedDoc(connection)
  const { id } = session
  const readSteps = useCallback((from: Doc) => stepsOf(stage.on(from), id), [id])
  const readHeld = useCallback((from: Doc) => [...heldStarts(stage.on(from), id)], [id])
  const steps = useLive(doc, readSteps, before)
  const held = useLive(doc, readHeld, noStarts)
  const now = useClock()
  const isLive = run?.session === id
  const starts =
    isLive && now !== undefined
      ? startsNow(steps, run, new Map(held), now)
      : plannedStarts(steps, Date.parse(session.startsAt))
  const total = totalMinutes(steps)
  const begin = () => {
    const [first] = steps
    if (face && first) goToStep(face, first, me.name, serverTime())
  }
  return (
    <>
      {mayLead && isLive && (
        <div className="no-print mt-6 rounded-xl border bg-sheet p-4 sm:p-5">
          <Console />
        </div>
      )}
      <div className="no-print mt-6 flex flex-wrap items-center gap-3">
        {mayLead && !isLive && steps.length > 0 && (
          <button
            type="button"
            className={buttonClass('primary')}
            disabled={!face || run !== null}
            onClick={begin}
          >
            <Play size={17} aria-hidden="true" />
            {t('start')}
          </button>
        )}
        {steps.length > 0 && <PrintButton label={t('print')} />}
        <a
          href={`/boards/${board}/stage-view`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass('plain', 'small')}
        >
          <Presentation size={16} aria-hidden="true" />
          {t('projector')}
          <span className="sr-only">{t('newTab')}</span>
        </a>
        {mayLead && doc && <UndoButtons section={agendaOnly} doc={doc} />}
      </div>
      {mayLead && run !== null && !isLive && <p className="mt-2 text-soft">{t('otherLive')}</p>}
      <section aria-label={t('agenda')} className="@container mt-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 className="text-lg font-semibold">{t('agenda')}</h2>
          {steps.length > 0 && (
            <p className="text-[0.9375rem] text-soft">
              {t('total', { total, planned: session.minutes })}
            </p>
          )}
        </div>
        {steps.length === 0 && <p className="mt-2">{mayLead ? t('emptyLead') : t('empty')}</p>}
        {mayLead && (
          <AgendaEditor
            steps={steps}
            starts={starts}
            timeZone={session.timeZone}
            languages={languages}
            face={face}
          />
        )}
        <div className={mayLead ? 'hidden print:block' : undefined}>
          <AgendaTable steps={steps} starts={starts} timeZone={session.timeZone} />
        </div>
        {mayLead && (
          <div className="no-print mt-4 grid gap-6">
            <button
              type="button"
              className={`${buttonClass('plain')} justify-self-start`}
              disabled={!face || steps.length >= limits.sessionSteps}
              onClick={() =>
                face?.agenda.add({ session: id, title: t('newStep') }, { author: me.id })
              }
            >
              <Plus size={18} aria-hidden="true" />
              {t('addStep')}
            </button>
            {!isLive && (
              <TemplateForm
                templates={templates}
                replaces={steps.length > 0}
                action={makeFromTemplate}
              />
            )}
          </div>
        )}
        <Attendance
          session={id}
          timeZone={session.timeZone}
          now={people}
          names={names}
          face={mayLead ? face : undefined}
        />
      </section>
    </>
  )
}

const noStarts: [string, number][] = []

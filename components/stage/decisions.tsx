'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useCallback } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { TextLine } from '#components/sections/rows/text-line.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { movesOf } from '#lib/board/moves.ts'
import { type Decision, decisionsOf } from '#lib/board/session-record.ts'
import { type StageOn, stage } from '#lib/board/stage.ts'
import { limits } from '#lib/limits.ts'
import { useStage, useSyncedDoc } from './use-stage.tsx'

/** What was decided in a session: facilitators write it down, all read it. */
export function Decisions({
  session,
  now,
  mayLead,
}: {
  session: string
  /** The decisions as the page was made. */
  now: readonly Decision[]
  mayLead: boolean
}) {
  const t = useTranslations('sessions')
  const { stage: connection } = useBoard()
  const { face: written } = useStage()
  const doc = useSyncedDoc(connection)
  const read = useCallback((from: Doc) => decisionsOf(stage.on(from), session), [session])
  const decisions: readonly Decision[] = useLive(doc, read, now as Decision[])
  const face = mayLead ? written : undefined
  const moves = movesOf(decisions, decisions)
  if (decisions.length === 0 && !mayLead) return null
  const move = (id: string, after: string | null | undefined) =>
    after === undefined ? null : () => face?.decisions.move(id, { after })
  return (
    <section
      aria-label={t('decisions.title')}
      className={`mt-10 ${decisions.length === 0 ? 'no-print' : ''}`}
    >
      <h2 className="text-lg font-semibold">{t('decisions.title')}</h2>
      <ol className="mt-2 divide-y border-y empty:hidden">
        {decisions.map(({ id, text }, index) => (
          <li key={id} className="flex items-start gap-2 py-2">
            <TextLine
              text={text}
              label={t('decisions.decision', { number: index + 1 })}
              editable={face !== undefined}
              onChange={(next) => face?.decisions.patch(id, { text: next })}
              onEmptied={() => face?.decisions.remove(id)}
            />
            {face && (
              <RowMenu
                label={t('decisions.more', { number: index + 1 })}
                onUp={move(id, moves.get(id)?.up)}
                onDown={move(id, moves.get(id)?.down)}
                onRemove={() => face.decisions.remove(id)}
              />
            )}
          </li>
        ))}
      </ol>
      {mayLead && <AddDecision session={session} face={face} />}
    </section>
  )
}

/** Writes down a decision of a session, at the step that it is at. */
export function AddDecision({ session, face }: { session: string; face: StageOn | undefined }) {
  const t = useTranslations('sessions')
  const { me } = useBoard()
  const { run } = useStage()
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('decision') ?? '').trim()
    if (!face || text === '') return
    const step = run?.session === session ? run.step : null
    face.decisions.add({ session, step, text: text.slice(0, limits.itemLength) }, { author: me.id })
    form.reset()
  }
  return (
    <form onSubmit={add} className="no-print mt-3 flex max-w-2xl flex-wrap gap-2">
      <input
        name="decision"
        dir="auto"
        autoComplete="off"
        maxLength={limits.itemLength}
        aria-label={t('decisions.new')}
        placeholder={t('decisions.new')}
        className={`${inputClass} min-w-40 flex-1`}
      />
      <button type="submit" disabled={!face} className={buttonClass('plain')}>
        <Plus size={18} aria-hidden="true" />
        {t('decisions.add')}
      </button>
    </form>
  )
}

'use client'

import { SkipForward } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { Choice } from '#components/sections/rows/choice.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { MenuItem } from '#components/ui/menu.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import { instructionKey, modes, purposeFor, type Step, titleFor } from '#lib/board/agenda.ts'
import type { Moves } from '#lib/board/moves.ts'
import { goToStep } from '#lib/board/run.ts'
import type { StageOn } from '#lib/board/stage.ts'
import { timeIn } from '#lib/i18n/times.ts'
import { MinutesField } from './minutes-field.tsx'
import { Instruction, type Language, StepInLanguage } from './step-in-language.tsx'
import { serverTime } from './use-clock.ts'
import { useStage } from './use-stage.tsx'

/** One step of an agenda, written in place. */
export function AgendaStep({
  step,
  number,
  start,
  timeZone,
  languages,
  face,
  moves,
  onRemove,
}: {
  step: Step
  number: number
  start: number | undefined
  timeZone: string
  languages: readonly Language[]
  face: StageOn | undefined
  moves: Moves | undefined
  onRemove: (id: string) => void
}) {
  const t = useTranslations('sessions')
  const [locale, format] = [useLocale(), useFormatter()]
  const { me } = useBoard()
  const { places, run, step: present } = useStage()
  const { id } = step
  const isNow = present?.id === id
  const patch = (fields: Parameters<StageOn['agenda']['patch']>[1]) =>
    face?.agenda.patch(id, fields)
  const move = (after: string | null | undefined) =>
    after === undefined ? null : () => face?.agenda.move(id, { after })
  // The key of the choice must not be empty, and the overview's address is.
  const shown = places.filter(({ path }) => path !== 'sessions' && path !== 'private')
  const choices = shown.map(({ path, label, number: n }) => ({
    value: `/${path}`,
    label: n ? `${n} ${label}` : label,
  }))
  const place = step.place === null ? null : `/${step.place}`
  const known = choices.find(({ value }) => value === place)
  const own = languages.find(({ code }) => code === locale) ?? languages[0]
  const others = languages.filter((one) => one !== own)
  const nameOf = ({ name }: Language) => name
  const shownTitle = titleFor(step, own?.code ?? locale)
  const shownPurpose = purposeFor(step, own?.code ?? locale)
  const about = { number, title: shownTitle }
  const key = own && instructionKey(id, own.code)
  // The words for all follow as long as nobody reads others.
  const setTitle = (title: string) => {
    if (step.title === shownTitle) patch({ title })
    if (own && key && step.titles[own.code]) face?.titles.set(key, title)
  }
  const setPurpose = (purpose: string) => {
    if (step.purpose === shownPurpose) patch({ purpose })
    if (own && key && step.purposes[own.code]) face?.purposes.set(key, purpose)
  }
  return (
    <li
      aria-current={isNow ? 'step' : undefined}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2 px-2 py-3 aria-[current]:bg-accent-soft @[44rem]:grid-cols-[4.5rem_minmax(0,1fr)_auto]"
    >
      <p className="col-span-full pt-1 font-semibold tabular-nums @[44rem]:col-span-1">
        <span suppressHydrationWarning>
          {start !== undefined && timeIn(start, timeZone, locale)}
        </span>
      </p>
      <div className="min-w-0">
        <div className="font-semibold">
          <Words
            text={shownTitle}
            label={t('titleOf', { number })}
            prompt={t('newStep')}
            editable={face !== undefined}
            onChange={setTitle}
          />
        </div>
        <Words
          text={shownPurpose}
          label={t('purposeOf', about)}
          prompt={t('purpose')}
          editable={face !== undefined}
          onChange={setPurpose}
        />
        <div className="mt-1 grid gap-x-4 gap-y-1 @[30rem]:grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)]">
          <Labelled label={t('minutesLabel')}>
            <MinutesField
              minutes={step.minutes}
              label={t('minutesOf', about)}
              disabled={!face}
              onChange={(minutes) => patch({ minutes })}
            />
          </Labelled>
          <Labelled label={t('mode')}>
            <Choice
              label={t('modeOf', about)}
              value={step.mode}
              choices={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
              editable={face !== undefined}
              onChoose={(mode) => mode && patch({ mode })}
            />
          </Labelled>
          <Labelled label={t('place')}>
            <Choice
              label={t('placeOf', about)}
              value={place}
              choices={
                known || place === null ? choices : [...choices, { value: place, label: place }]
              }
              none={t('noPlace')}
              editable={face !== undefined}
              onChoose={(next) => patch({ place: next === null ? null : next.slice(1) })}
            />
          </Labelled>
        </div>
        {own && <Instruction {...about} step={step} language={own} face={face} />}
        {others.length > 0 && (
          <Unfold title={t('otherLanguages', { languages: format.list(others.map(nameOf)) })}>
            <div className="grid gap-x-4 gap-y-1 @[44rem]:grid-cols-2">
              {others.map((language) => (
                <StepInLanguage
                  key={language.code}
                  {...about}
                  step={step}
                  language={language}
                  face={face}
                />
              ))}
            </div>
          </Unfold>
        )}
      </div>
      <RowMenu
        label={t('actionsOf', about)}
        onUp={move(moves?.up)}
        onDown={move(moves?.down)}
        onRemove={isNow ? undefined : () => onRemove(id)}
      >
        {run?.session === step.session && !isNow && (
          <MenuItem onClick={() => face && goToStep(face, step, me.name, serverTime())}>
            <SkipForward size={16} aria-hidden="true" />
            {t('goToStep')}
          </MenuItem>
        )}
      </RowMenu>
    </li>
  )
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type BoardFacts, BoardProvider, useBoard } from '#components/board/board-context.tsx'
import { City } from '#components/ui/mark.tsx'
import { QrCode } from '#components/ui/qr-code.tsx'
import type { StageNow } from '#lib/board/run.ts'
import { languageName } from '#lib/i18n/languages.ts'
import { Timer } from './timer.tsx'
import { StageProvider, useStage } from './use-stage.tsx'

interface Door {
  code: string
  link: string
}

/** The session on a wall: the step, its time and what to do in every language, and nothing to press. */
export function Projector({
  facts,
  title,
  stage,
  door,
}: {
  facts: BoardFacts
  title: string
  /** The stage as the page was made. */
  stage: StageNow
  /** The way in for people in the hall, where there is an open invitation. */
  door: Door | undefined
}) {
  return (
    <BoardProvider facts={facts}>
      <StageProvider before={stage} places={[]}>
        <Wall title={title} door={door} />
      </StageProvider>
    </BoardProvider>
  )
}

function Wall({ title, door }: { title: string; door: Door | undefined }) {
  const t = useTranslations('stage')
  const { cities } = useBoard()
  const { run, step, title: stepTitle, steps, index, attention } = useStage()
  const isPaused = run !== null && run.pausedAt !== null
  return (
    <main
      id="work"
      className="grid min-h-dvh grid-rows-[auto_minmax(0,1fr)_auto] gap-[4vh] bg-paper px-[5vw] py-[5vh]"
    >
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 text-[clamp(1.125rem,1.8vw,2rem)]">
        <City of="mentor" name={cities.mentor} />
        <City of="mentee" name={cities.mentee} />
        {run && (
          <span className="ml-auto text-soft tabular-nums">
            {t('stepOf', { number: index + 1, total: steps.length })}
          </span>
        )}
      </header>
      <div className="grid content-center gap-[4vh]">
        <h1 className="font-serif text-[clamp(2.25rem,5.5vw,6.5rem)] leading-[1.1] font-semibold tracking-tight [overflow-wrap:anywhere]">
          {!run && title}
          {run && (isPaused ? t('paused') : stepTitle || t('noStep'))}
        </h1>
        {!run && (
          <p className="text-[clamp(1.25rem,2.4vw,2.75rem)] text-soft">{t('projector.waiting')}</p>
        )}
        {run && <Timer run={run} className="text-[clamp(3rem,9vw,11rem)] leading-none" />}
        {run && !isPaused && step && <Instructions instructions={step.instructions} />}
        {attention.message && (
          <p
            dir="auto"
            className="rounded-2xl bg-warn-soft px-[2vw] py-[2vh] text-[clamp(1.25rem,2.2vw,2.5rem)]"
          >
            {attention.message.text}
          </p>
        )}
      </div>
      {door && (
        <footer className="flex items-center gap-[2vw] text-[clamp(1rem,1.6vw,1.75rem)]">
          <QrCode
            text={door.link}
            label={t('projector.qr')}
            className="w-[clamp(7rem,12vw,14rem)]"
          />
          <p>
            {t('projector.join')}
            <span className="block font-semibold [overflow-wrap:anywhere]">
              {door.link.replace(/^https?:\/\//, '').replace(/\/[^/]+$/, '')}
            </span>
            <span className="block font-mono font-semibold">{door.code}</span>
          </p>
        </footer>
      )}
    </main>
  )
}

/** What there is to do, in every language that it was written in, the reader's first. */
function Instructions({ instructions }: { instructions: Readonly<Record<string, string>> }) {
  const locale = useLocale()
  const written = Object.entries(instructions)
    .filter(([, text]) => text.trim() !== '')
    .sort(([a], [b]) => Number(b === locale) - Number(a === locale))
  return (
    <dl className="grid gap-[2.5vh] text-[clamp(1.25rem,2.4vw,2.75rem)] leading-snug">
      {written.map(([language, text]) => (
        <div key={language} className="grid grid-cols-[3.5em_minmax(0,1fr)]">
          <dt className="text-soft uppercase" title={languageName(language)}>
            {language}
          </dt>
          <dd lang={language} className="max-w-[46em] whitespace-pre-line">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}

'use client'

import { Check, ClipboardList, Gavel, RotateCcw, StickyNote } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { TextLine } from '#components/sections/rows/text-line.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { MenuItem } from '#components/ui/menu.tsx'
import { factorOf, type Settlement, settlements } from '#lib/board/parking.ts'
import type { ParkedPoint } from '#lib/board/session-record.ts'
import type { Names } from './attendance.tsx'
import { useParking } from './use-parking.ts'
import { useStage } from './use-stage.tsx'

const icons = { handled: Check, card: StickyNote, action: ClipboardList, decision: Gavel } as const

/** The points that a session put off: each with its place, and for who leads what becomes of it. */
export function ParkingLot({
  session,
  now,
  names,
  mayLead,
  open,
  settle,
}: {
  session: string
  /** The points as the page was made. */
  now: readonly ParkedPoint[]
  names: Names
  mayLead: boolean
  /** False where nobody writes any more. */
  open: boolean
  settle: (point: string, how: Settlement | null) => Promise<FormOutcome>
}) {
  const t = useTranslations('sessions')
  const { id: board, me } = useBoard()
  const { nameOf, run } = useStage()
  const { points, face } = useParking(session, now)
  const [problem, setProblem] = useState<string>()
  const isLive = run?.session === session
  if (points.length === 0 && !isLive) return null
  const become = (point: string, how: Settlement | null) => {
    void settle(point, how).then((outcome) => setProblem(outcome.problem))
  }
  return (
    <section id="parking" aria-label={t('parking.title')} className="mt-10 scroll-mt-20">
      <h2 className="text-lg font-semibold">{t('parking.title')}</h2>
      {points.length === 0 && <p className="mt-1 text-soft">{t('parking.empty')}</p>}
      <ul className="mt-2 divide-y border-y empty:hidden">
        {points.map((point, index) => {
          const { id, text, place, author, settled } = point
          const mine = author === me.id
          const about = place === null ? undefined : nameOf(place)
          const name = names[author]?.name
          return (
            <li key={id} className="flex items-start gap-2 py-2">
              <div className={`min-w-0 flex-1 ${settled ? 'text-soft' : ''}`}>
                <div className="flex">
                  <TextLine
                    text={text}
                    label={t('parking.pointOf', { number: index + 1 })}
                    editable={open && mine && settled === null && face !== undefined}
                    onChange={(next) => face?.points.patch(id, { text: next })}
                    onEmptied={() => face?.points.remove(id)}
                  />
                </div>
                <p className="px-1.5 text-[0.9375rem] text-soft">
                  {name}
                  {name && about && ' · '}
                  {about && (
                    <Link href={`/boards/${board}${place && `/${place}`}`} className="prose-link">
                      {about}
                    </Link>
                  )}
                </p>
              </div>
              {settled && (
                <span className="shrink-0 rounded-full bg-accent-soft px-2.5 py-1 text-sm font-semibold text-accent">
                  {t(`parking.was.${settled}`)}
                </span>
              )}
              {open && (mayLead || mine) && (
                <RowMenu
                  label={t('parking.more', { number: index + 1 })}
                  onRemove={face && (() => face.points.remove(id))}
                >
                  {mayLead &&
                    settled === null &&
                    settlements
                      .filter((how) => how !== 'card' || factorOf(point) !== undefined)
                      .map((how) => {
                        const Icon = icons[how]
                        return (
                          <MenuItem key={how} onClick={() => become(id, how)}>
                            <Icon size={16} aria-hidden="true" />
                            {t(`parking.make.${how}`)}
                          </MenuItem>
                        )
                      })}
                  {mayLead && settled !== null && (
                    <MenuItem onClick={() => become(id, null)}>
                      <RotateCcw size={16} aria-hidden="true" />
                      {t('parking.reopen')}
                    </MenuItem>
                  )}
                </RowMenu>
              )}
            </li>
          )
        })}
      </ul>
      <p role="alert" className="mt-2 font-semibold text-bad empty:hidden">
        {problem}
      </p>
    </section>
  )
}

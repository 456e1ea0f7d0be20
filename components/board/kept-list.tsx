'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Confirm } from '#components/ui/confirm.tsx'
import { type KeptNote, type KeptText, keptTexts } from '#lib/sync/kept-text.ts'
import { KeptItem } from './kept-item.tsx'
import { moment } from './moment.ts'
import type { Place } from './places.ts'
import { useTitles } from './use-titles.ts'

/** The kept texts, by the part of the board that they were written in. */
export function KeptList({
  kept,
  places,
}: {
  kept: readonly KeptText[]
  places: readonly Place[]
}) {
  const t = useTranslations('kept')
  const titles = useTitles(places)
  const locale = useLocale()
  const list = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<{ id: string; note: KeptNote; title: string }>()
  const [discarded, setDiscarded] = useState('')
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <p role="status" className="sr-only">
        {discarded && t('discarded', { title: discarded })}
      </p>
      <p className="text-[0.9375rem] text-soft">{kept.length > 0 ? t('lead') : t('none')}</p>
      {kept.map(({ id, room, time, notes }) => {
        const place = titles.ofRoom(room)
        const since = { time, text: t('since', { time: moment(time, locale) }) }
        return (
          <section key={id} className="mt-6 border-t pt-5">
            <h3 className="font-serif text-lg leading-snug font-semibold">{place}</h3>
            <p className="text-[0.9375rem] text-soft">{since.text}</p>
            {notes.map((note) => (
              <KeptItem
                key={`${note.field}:${note.key}`}
                note={note}
                title={titles.ofText(note)}
                inFull={titles.inFull(room, note)}
                board={titles.board}
                since={since}
                onDiscard={() => setAsked({ id, note, title: titles.inFull(room, note) })}
              />
            ))}
          </section>
        )
      })}
      <Confirm
        open={asked !== undefined}
        title={t('discardTitle')}
        text={t('discardText', { title: asked?.title ?? '' })}
        yes={t('discardYes')}
        no={t('discardNo')}
        focusAfter={() => (discarded ? list.current : null)}
        onAnswer={(confirmed) => {
          setDiscarded(confirmed && asked ? asked.title : '')
          setAsked(undefined)
          if (confirmed && asked) keptTexts.discard(asked.id, asked.note)
        }}
      />
    </div>
  )
}

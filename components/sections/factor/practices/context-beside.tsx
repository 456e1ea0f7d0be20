'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom } from '#components/board/use-room.ts'
import { type ContextView, context, effects, readContext } from '#lib/board/context.ts'
import { plainText } from '#lib/board/rich-text.ts'
import { roomName } from '#lib/sync/room-name.ts'

/** A context factor by its name. */
export interface ContextName {
  id: string
  title: string
}

/** What the mentee said of each context factor, by its id. */
export type MenteeContext = Record<string, ContextView>

/** What the mentee says of its context, live; the same for all sheets of a page. */
export function useMenteeContext(
  factors: readonly ContextName[],
  now: MenteeContext,
): MenteeContext {
  const { id } = useBoard()
  const connection = useRoom(roomName({ board: id, section: 'context' }), { beside: true })
  const ready = useReady(connection)
  const read = useCallback(
    (doc: Doc): MenteeContext => {
      const face = context.on(doc)
      return Object.fromEntries(factors.map((one) => [one.id, readContext(face, one.id).mentee]))
    },
    [factors],
  )
  return useLive(ready ? connection?.doc : undefined, read, now)
}

/** The context factors that the mentee said something of, to be seen while its conditions are written. */
export function ContextBeside({
  factors,
  language,
  views,
}: {
  factors: readonly ContextName[]
  /** The language that the factors are named in. */
  language: string
  views: MenteeContext
}) {
  const t = useTranslations('practices')
  const said = useTranslations('context')
  const { cities } = useBoard()
  const spoken = effects.toReversed().flatMap((effect) =>
    factors.flatMap(({ id, title }) => {
      const view = views[id]
      return view?.effect === effect ? [{ id, title, effect, words: wordsOf(view) }] : []
    }),
  )
  if (spoken.length === 0) return null
  return (
    <details className="mt-1 rounded-lg border px-3 py-2 text-[0.9375rem]">
      <summary className="min-h-6 cursor-pointer font-semibold text-soft">
        {t('context', { city: cities.mentee, count: spoken.length })}
      </summary>
      <ul className="mt-2 grid gap-2">
        {spoken.map(({ id, title, effect, words }) => (
          <li key={id}>
            <span className="font-semibold">{said(`effects.${effect}`)}: </span>
            <span lang={language}>{title}</span>
            {words !== '' && <p className="text-soft">{words}</p>}
          </li>
        ))}
      </ul>
    </details>
  )
}

const wordsOf = ({ remark, consequence }: ContextView): string =>
  [remark, consequence]
    .map((text) => plainText(text).trim())
    .filter((text) => text !== '')
    .join(' → ')

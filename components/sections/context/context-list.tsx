'use client'

import '#components/richtext/note.css'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { CityProgress } from '#components/sections/city-progress.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { type ContextView, context, isSpokenOf, readContext } from '#lib/board/context.ts'
import { ContextOf } from './context-of.tsx'

type Views = Record<string, Record<Delegation, ContextView>>

/** The context factors with what each city says of them, side by side and live. */
export function ContextList({
  room,
  language,
  factors,
  now,
  mayWrite,
}: {
  room: string
  /** The language that the factors are described in. */
  language: string
  factors: Benchmark['contextFactors']
  /** What was said as the page was made: shown until the live document is there. */
  now: Views
  mayWrite: boolean
}) {
  const t = useTranslations('context')
  const { me } = useBoard()
  const connection = useRoom(room)
  const { state } = useRoomState(connection)
  const ready = useReady(connection)
  const read = useCallback(
    (doc: Doc): Views => {
      const face = context.on(doc)
      return Object.fromEntries(factors.map(({ id }) => [id, readContext(face, id)]))
    },
    [factors],
  )
  const views = useLive(ready ? connection?.doc : undefined, read, now)
  const [editor, setEditor] = useState<Editor | null>(null)
  // A city's people answer for their own city; who belongs to neither may write for both.
  // The controls stand there from the beginning, so that nothing moves when they can be used.
  const editable = mayWrite && state !== 'read-only' && state !== 'reload'
  const spoken = (of: Delegation) =>
    Object.values(views).filter((both) => isSpokenOf(both[of])).length
  return (
    <section aria-label={t('title')} className="@container mt-5">
      <CityProgress words={(of) => t('progress', { done: spoken(of), total: factors.length })}>
        {editable && ready && connection && <UndoButtons section={context} doc={connection.doc} />}
      </CityProgress>
      <ol className="mt-4 divide-y border-y">
        {factors.map(({ id, title, about }, index) => (
          <li key={id} id={id} className="scroll-mt-20 py-6">
            <div lang={language}>
              <h2 className="flex gap-3 font-serif text-lg leading-snug font-semibold">
                <span className="min-w-5 text-soft tabular-nums">{index + 1}</span>
                {title}
              </h2>
              <p className="mt-1 max-w-2xl text-soft @[40rem]:pl-8">{about}</p>
            </div>
            <div className="mt-4 grid gap-x-8 gap-y-6 @[40rem]:grid-cols-2 @[40rem]:pl-8">
              {delegations.map((of) => {
                const view = views[id]?.[of]
                return (
                  view && (
                    <ContextOf
                      key={of}
                      of={of}
                      factor={id}
                      view={view}
                      connection={ready ? connection : undefined}
                      editable={editable && (me.delegation ?? of) === of}
                      editor={editor}
                      onEditor={setEditor}
                    />
                  )
                )
              })}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

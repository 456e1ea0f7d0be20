'use client'

import type { Editor } from '@tiptap/react'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId } from 'react'
import { useNameOf } from '#components/board/use-name-of.ts'
import { CommentButton } from '#components/comments/comment-button.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { NoteKey } from '#lib/board/note-keys.ts'
import { NoteView } from '#lib/board/note-view.tsx'
import type { NoteJson } from '#lib/board/rich-text.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

const LiveNote = lazy(() => import('./live-note.tsx'))

/** One of a factor's notes, under the name of the city whose words it holds. */
export function Note({
  of: key,
  factor,
  title,
  now,
  connection,
  editable,
  onReady,
  onFocus,
}: {
  of: NoteKey
  /** The key factor that it stands under. */
  factor: string
  title: string
  now: NoteJson
  connection: RoomConnection | undefined
  editable: boolean
  onReady: (editor: Editor) => void
  onFocus: (editor: Editor) => void
}) {
  const t = useTranslations('factor')
  const heading = useId()
  const nameOf = useNameOf()
  const placeholder = editable ? t(`prompt.${key}`) : t('nothingYet')
  const still = <NoteView json={now} placeholder={placeholder} />
  return (
    <section
      aria-labelledby={heading}
      id={`note-${key}`}
      data-note={key}
      className={clsx(
        'flex min-w-0 scroll-mt-20 flex-col rounded-xl border bg-sheet px-4 pt-4 pb-5 transition-colors focus-within:border-edge sm:px-5 print:break-inside-avoid',
        key === 'agreed' &&
          'border-[color-mix(in_srgb,var(--both)_45%,var(--line))] @[40rem]:col-span-2',
      )}
    >
      <div className="-mt-1 -mr-1.5 flex min-h-9 items-center justify-between gap-2">
        <h2 id={heading} className="flex items-center gap-2 font-semibold">
          {key !== 'mentee' && <Mark of="mentor" />}
          {key !== 'mentor' && <Mark of="mentee" />}
          {title}
        </h2>
        <CommentButton anchor={{ on: 'note', factor, id: key }} name={t('noteOf', { title })} />
      </div>
      <p className="mb-3 text-[0.9375rem] text-soft">{t(`about.${key}`)}</p>
      {connection ? (
        <Suspense fallback={still}>
          <LiveNote
            of={key}
            factor={factor}
            connection={connection}
            label={t('noteOf', { title })}
            placeholder={placeholder}
            still={still}
            editable={editable}
            nameOf={nameOf}
            onReady={onReady}
            onFocus={onFocus}
          />
        </Suspense>
      ) : (
        still
      )}
    </section>
  )
}

'use client'

import type { Editor } from '@tiptap/react'
import clsx from 'clsx'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useId } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { delegations } from '#lib/access/access.ts'
import type { NoteKey } from '#lib/board/note-keys.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

const LiveNote = dynamic(() => import('./live-note.tsx'), { ssr: false })

/** One of a factor's notes, under the name of the city whose words it holds. */
export function Note({
  of: key,
  title,
  connection,
  editable,
  onFocus,
}: {
  of: NoteKey
  title: string
  connection: RoomConnection | undefined
  editable: boolean
  onFocus: (editor: Editor) => void
}) {
  const t = useTranslations('factor')
  const heading = useId()
  const nameOf = useNameOf()
  return (
    <section
      aria-labelledby={heading}
      data-note={key}
      className={clsx(
        'flex min-w-0 flex-col rounded-xl border bg-sheet px-4 pt-4 pb-5 transition-colors focus-within:border-edge sm:px-5 print:break-inside-avoid',
        key === 'agreed' &&
          'border-[color-mix(in_srgb,var(--both)_45%,var(--line))] @[40rem]:col-span-2',
      )}
    >
      <h2 id={heading} className="flex items-center gap-2 font-semibold">
        {key !== 'mentee' && <Mark of="mentor" />}
        {key !== 'mentor' && <Mark of="mentee" />}
        {title}
      </h2>
      <p className="mb-3 text-[0.9375rem] text-soft">{t(`about.${key}`)}</p>
      {connection ? (
        <LiveNote
          of={key}
          connection={connection}
          label={t('noteOf', { title })}
          placeholder={editable ? t(`prompt.${key}`) : t('nothingYet')}
          editable={editable}
          nameOf={nameOf}
          onFocus={onFocus}
        />
      ) : (
        <div aria-busy="true" className="min-h-[7.5rem]">
          <span className="sr-only">{t('opening')}</span>
        </div>
      )}
    </section>
  )
}

/** "Rosa Palmeri, Capaci": what stands at a person's caret. */
function useNameOf(): (person: object) => string {
  const { cities } = useBoard()
  return useCallback(
    (person) => {
      const { name, delegation } = person as { name?: unknown; delegation?: unknown }
      const city = delegations.find((known) => known === delegation)
      return [typeof name === 'string' ? name : '', city && cities[city]].filter(Boolean).join(', ')
    },
    [cities],
  )
}

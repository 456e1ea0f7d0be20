'use client'

import type { Editor } from '@tiptap/react'
import clsx from 'clsx'
import { ClipboardList } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { CameOf } from '#components/trace/came-of.tsx'
import type { useMake } from '#components/trace/use-make.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { City } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'
import {
  firstStepTitle,
  menteeParts,
  mentorParts,
  type TransferPart,
  type TransferView,
} from '#lib/board/transfer.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { type Practice, whenAndWhere } from './practice.ts'
import { SheetPart } from './sheet-part.tsx'

/** The sheet on which one practice is carried over: the mentor's parts beside the mentee's. */
export function Sheet({
  transfer,
  practice,
  factorId,
  language,
  connection,
  mayWrite,
  make,
  editor,
  onEditor,
  onPatch,
  menu,
  context,
  marked,
}: {
  transfer: TransferView
  /** Undefined for an own practice, and for one that the benchmark no longer has. */
  practice: Practice | undefined
  factorId: string
  language: string
  connection: RoomConnection | undefined
  /** Whether the reader may write for a city now. */
  mayWrite: (of: Delegation) => boolean
  make: ReturnType<typeof useMake>
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
  onPatch: (fields: { title?: string; localName?: string }) => void
  menu: ReactNode
  /** What the mentee said of its context. */
  context: ReactNode
  marked: boolean
}) {
  const t = useTranslations('practices')
  const { cities } = useBoard()
  const { id, title, localName, texts } = transfer
  const source = { kind: 'transfer', factor: factorId, id } as const
  const step = firstStepTitle(transfer)
  const part = (of: Delegation) =>
    function Part(name: TransferPart) {
      return (
        <SheetPart
          key={name}
          transfer={id}
          part={name}
          json={texts[name]}
          connection={connection}
          editable={mayWrite(of)}
          editor={editor}
          onEditor={onEditor}
        >
          {name === 'home' && context}
        </SheetPart>
      )
    }
  return (
    <article
      id={id}
      data-transfer={id}
      className={clsx(
        'scroll-mt-24 rounded-xl border bg-sheet p-4 sm:p-5',
        marked && 'border-accent',
      )}
    >
      <fieldset disabled={!connection} className="min-w-0">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            {practice ? (
              <>
                <h2 lang={language} className="font-serif text-xl font-semibold">
                  {practice.title}
                </h2>
                <p className="text-[0.9375rem] text-soft">{whenAndWhere(practice)}</p>
                <p lang={language} className="mt-1 max-w-2xl">
                  {practice.about}
                </p>
              </>
            ) : (
              <h2 className="-ml-1.5 font-serif text-xl font-semibold">
                <Words
                  text={title}
                  label={t('ownTitle')}
                  prompt={transfer.practice === null ? t('nameless') : t('gone')}
                  editable={mayWrite('mentor') || mayWrite('mentee')}
                  onChange={(next) => onPatch({ title: next })}
                />
              </h2>
            )}
          </div>
          {menu}
        </div>
        <div className="mt-3 -ml-1.5 max-w-md">
          {(localName !== '' || mayWrite('mentee')) && (
            <Labelled label={t('localName', { city: cities.mentee })}>
              <Words
                text={localName}
                label={t('localName', { city: cities.mentee })}
                prompt={t('localNamePrompt')}
                editable={mayWrite('mentee')}
                onChange={(next) => onPatch({ localName: next })}
              />
            </Labelled>
          )}
        </div>
        <div className="mt-4 grid gap-x-8 gap-y-6 @[40rem]:grid-cols-2">
          <section aria-label={cities.mentor} className="grid min-w-0 content-start gap-4">
            <h3>
              <City of="mentor" name={cities.mentor} />
            </h3>
            {mentorParts.map(part('mentor'))}
          </section>
          <section aria-label={cities.mentee} className="grid min-w-0 content-start gap-4">
            <h3>
              <City of="mentee" name={cities.mentee} />
            </h3>
            {menteeParts.map(part('mentee'))}
            <div className="flex flex-wrap items-center gap-2 empty:hidden">
              {make.action && (
                <button
                  type="button"
                  disabled={step === ''}
                  onClick={() =>
                    make.action?.(step, source, { inspiredBy: practice?.title ?? title })
                  }
                  className={`no-print ${buttonClass('plain', 'small')} disabled:opacity-50`}
                >
                  <ClipboardList size={16} aria-hidden="true" />
                  {t('toAction')}
                </button>
              )}
              <CameOf of={source} />
            </div>
          </section>
        </div>
      </fieldset>
    </article>
  )
}

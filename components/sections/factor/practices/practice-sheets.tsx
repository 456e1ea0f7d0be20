'use client'

import '#components/richtext/note.css'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { HereNow } from '#components/sections/factor/here-now.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { useAnchored } from '#components/sections/rows/use-anchored.ts'
import { useWork } from '#components/sections/rows/use-work.ts'
import { useMake } from '#components/trace/use-make.ts'
import type { Delegation } from '#lib/access/access.ts'
import { factor } from '#lib/board/factor.ts'
import { movesOf } from '#lib/board/moves.ts'
import { readTransfers, type TransferView } from '#lib/board/transfer.ts'
import {
  ContextBeside,
  type ContextName,
  type MenteeContext,
  useMenteeContext,
} from './context-beside.tsx'
import type { Practice } from './practice.ts'
import { Sheet } from './sheet.tsx'
import { StartSheet } from './start-sheet.tsx'

const read = (doc: Doc): TransferView[] => readTransfers(factor.on(doc))

/** The sheets of a key factor on which practices are carried from one city to the other, live. */
export function PracticeSheets({
  room,
  factorId,
  language,
  practices,
  contextFactors,
  now,
  contextNow,
  mayWrite,
}: {
  room: string
  factorId: string
  /** The language that practices and context factors are in. */
  language: string
  /** All practices of the benchmark. */
  practices: readonly Practice[]
  contextFactors: readonly ContextName[]
  /** The sheets, and what the mentee says of its context, as the page was made. */
  now: TransferView[]
  contextNow: MenteeContext
  mayWrite: boolean
}) {
  const t = useTranslations('practices')
  const { me } = useBoard()
  const { connection, writable, others } = useWork(room)
  const sheets = useLive(connection?.doc, read, now)
  const views = useMenteeContext(contextFactors, contextNow)
  const ids = useMemo(() => new Set(sheets.map(({ id }) => id)), [sheets])
  const anchored = useAnchored(ids)
  const make = useMake()
  const [editor, setEditor] = useState<Editor | null>(null)
  const place = useRef<HTMLElement>(null)
  // A city's people write their own parts; who belongs to neither may write for both.
  // The controls stand there from the beginning, so that nothing moves when they can be used.
  const editable = mayWrite && writable
  const doc = connection?.doc
  const face = doc && factor.on(doc)
  const moves = movesOf(sheets, sheets)
  const nameOf = ({ practice, title }: TransferView) =>
    practices.find(({ id }) => id === practice)?.title || title || t('nameless')
  const moving = (id: string, after: string | null | undefined) =>
    after === undefined ? null : () => face?.transfers.move(id, { after })
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={t('title')}
      className="@container mt-5 outline-none"
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-4">
        <p className="max-w-2xl text-soft">{t('lead')}</p>
        <HereNow people={others} />
        <span className="no-print ml-auto">
          {editable && doc && <UndoButtons section={factor} doc={doc} />}
        </span>
      </div>
      {sheets.length === 0 && <p className="mt-4 max-w-2xl">{t('none')}</p>}
      <div className="mt-4 grid gap-5">
        {sheets.map((sheet) => (
          <Sheet
            key={sheet.id}
            transfer={sheet}
            practice={practices.find(({ id }) => id === sheet.practice)}
            factorId={factorId}
            language={language}
            connection={connection}
            mayWrite={(of: Delegation) => editable && (me.delegation ?? of) === of}
            make={make}
            editor={editor}
            onEditor={setEditor}
            onPatch={(fields) => face?.transfers.patch(sheet.id, fields)}
            marked={sheet.id === anchored}
            context={<ContextBeside factors={contextFactors} language={language} views={views} />}
            menu={
              editable && (
                <RowMenu
                  label={t('menu', { title: nameOf(sheet) })}
                  onUp={moving(sheet.id, moves.get(sheet.id)?.up)}
                  onDown={moving(sheet.id, moves.get(sheet.id)?.down)}
                  onRemove={() => {
                    face?.transfers.remove(sheet.id)
                    // The sheet, and the focus in it, is gone.
                    setTimeout(() => place.current?.focus())
                  }}
                />
              )
            }
          />
        ))}
      </div>
      {editable && (
        <StartSheet
          practices={practices}
          language={language}
          factorId={factorId}
          ready={face !== undefined}
          onStart={(practice, title) => {
            const id = face?.transfers.add({ practice, title }, { author: me.id })
            setTimeout(() => id && document.getElementById(id)?.scrollIntoView({ block: 'start' }))
          }}
        />
      )}
    </section>
  )
}

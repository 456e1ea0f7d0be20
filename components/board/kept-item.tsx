'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { KeptNote } from '#lib/sync/kept-text.ts'
import { linesOf } from '#lib/sync/lines.ts'
import { CopyButton, DownloadButton, nameFor } from './text-buttons.tsx'
import { fileName, textFile } from './text-file.ts'

/** One kept note: the lines that the board does not have, then the whole as it was. */
export function KeptItem({
  note,
  title,
  inFull,
  board,
  since,
  onDiscard,
}: {
  note: KeptNote
  /** Which note of its room it is, where the room has several. */
  title: string | undefined
  inFull: string
  board: string
  since: { time: Date; text: string }
  onDiscard: () => void
}) {
  const t = useTranslations('kept')
  const all = linesOf(note.text)
  const lines = note.lines ?? all
  const isPart = lines.length < all.length
  const file = () => {
    const missing = { title: note.lines ? t('notOnBoard') : inFull, text: lines.join('\n\n') }
    const whole = { title: t('whole'), text: all.join('\n\n') }
    return {
      name: fileName([board, inFull], since.time),
      text: textFile(board, [inFull, since.text], isPart ? [missing, whole] : [missing]),
    }
  }
  return (
    <section className="mt-5">
      {title && (
        <h4 className="flex items-center gap-2 font-semibold">
          {note.key !== 'mentee' && <Mark of="mentor" />}
          {note.key !== 'mentor' && <Mark of="mentee" />}
          {title}
        </h4>
      )}
      {note.lines && <p className="mt-1 text-[0.9375rem] text-soft">{t('notOnBoard')}</p>}
      <Lines lines={lines} className="mt-2 border-accent" />
      {isPart && (
        <details className="mt-2.5 text-[0.9375rem]">
          <summary className="w-fit text-soft hover:text-ink">{t('whole')}</summary>
          <Lines lines={all} className="mt-2" />
        </details>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <CopyButton label={t('copy')} of={inFull} text={lines.join('\n')} />
        <DownloadButton label={t('download')} of={inFull} file={file} />
        <button
          type="button"
          aria-label={nameFor(t('discard'), inFull)}
          className={buttonClass('plain', 'small')}
          onClick={onDiscard}
        >
          <Trash2 size={16} aria-hidden="true" />
          {t('discard')}
        </button>
      </div>
    </section>
  )
}

function Lines({ lines, className }: { lines: readonly string[]; className: string }) {
  return (
    <ul className={`space-y-1.5 border-l-[3px] pl-3.5 [overflow-wrap:anywhere] ${className}`}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have the same words
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

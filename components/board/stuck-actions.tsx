'use client'

import { RotateCw, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { useBoard } from './board-context.tsx'
import { moment } from './moment.ts'
import type { Place } from './places.ts'
import { CopyButton, DownloadButton } from './text-buttons.tsx'
import { fileName, textFile } from './text-file.ts'
import { useStuck } from './use-kept.ts'
import { useTitles } from './use-titles.ts'

/** What a reader can do when a page has to be reloaded: take their text along, and go on. */
export function StuckActions({ places }: { places: readonly Place[] }) {
  const t = useTranslations('save')
  const { rooms } = useBoard()
  const stuck = useStuck()
  const file = useStuckFile(places)
  const [asking, setAsking] = useState(false)
  const reload = async (anyway: boolean) => {
    // The copies of stuck rooms go only once their texts are kept, or the reader has said so.
    if ((await rooms?.kept.letGo(anyway)) === false) return
    // The browser comes back to where the page was scrolled to, and the notice is at its top.
    if (stuck.length > 0) window.scrollTo(0, 0)
    window.location.reload()
  }
  const isKept = stuck.every(({ kept }) => kept)
  return (
    <div className="mt-3 flex flex-col items-stretch gap-2">
      {isKept && (
        <button
          type="button"
          onClick={() => void reload(false)}
          className={`${buttonClass('primary', 'small')} justify-center`}
        >
          <RotateCw size={16} aria-hidden="true" />
          {t('reloadNow')}
        </button>
      )}
      {stuck.length > 0 && (
        <>
          <DownloadButton
            label={t('download')}
            look={isKept ? 'plain' : 'primary'}
            file={() => file(new Date())}
          />
          <CopyButton label={t('copy')} text={file(new Date()).text} />
        </>
      )}
      {!isKept && (
        <button
          type="button"
          onClick={() => setAsking(true)}
          className={`${buttonClass('plain', 'small')} justify-center`}
        >
          <Trash2 size={16} aria-hidden="true" />
          {t('giveUp.button')}
        </button>
      )}
      <Confirm
        open={asking}
        title={t('giveUp.title')}
        text={t('giveUp.text')}
        yes={t('giveUp.yes')}
        no={t('giveUp.no')}
        onAnswer={(confirmed) => {
          setAsking(false)
          if (confirmed) void reload(true)
        }}
      />
    </div>
  )
}

/** The words of all stuck rooms as one file. */
function useStuckFile(places: readonly Place[]) {
  const locale = useLocale()
  const stuck = useStuck()
  const titles = useTitles(places)
  return (now: Date) => {
    const [first, ...more] = stuck.map(({ room }) => titles.ofRoom(room))
    const part = first && more.length === 0 ? [first] : []
    const parts = stuck.flatMap(({ room, texts }) =>
      texts
        .filter(({ text }) => text.trim() !== '')
        .map((text) => ({ title: titles.inFull(room, text), text: text.text })),
    )
    return {
      name: fileName([titles.board, ...part], now),
      text: textFile(titles.board, [moment(now, locale)], parts),
    }
  }
}

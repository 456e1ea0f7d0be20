'use client'

import { Archive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { KeptList } from './kept-list.tsx'
import type { Place } from './places.ts'
import { useKept } from './use-kept.ts'

/** Says, on every page of a board, that some text could not be added to it, and leads to it. */
export function KeptNotice({ places }: { places: readonly Place[] }) {
  const t = useTranslations('kept')
  const board = useTranslations('board')
  const kept = useKept()
  // While the sheet is open, its trigger stays: the last text may be discarded in it.
  const [open, setOpen] = useState(false)
  return (
    <>
      <span role="status" className="sr-only">
        {kept.length > 0 && t('notice')}
      </span>
      {(kept.length > 0 || open) && (
        <section
          aria-label={t('label')}
          className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-accent-soft px-4 py-2.5 sm:px-10"
        >
          <p className="flex min-w-0 flex-1 basis-72 items-start gap-2.5">
            <Archive size={18} aria-hidden="true" className="mt-[0.1875rem] shrink-0 text-accent" />
            {t('notice')}
          </p>
          <Sheet
            title={t('title')}
            close={board('close')}
            onOpen={() => setOpen(true)}
            onClosed={() => setOpen(false)}
            focusAfter={() => (kept.length > 0 ? null : document.getElementById('work'))}
            trigger={
              <button type="button" className={buttonClass('plain', 'small')}>
                {t('show')}
              </button>
            }
          >
            <KeptList kept={kept} places={places} />
          </Sheet>
        </section>
      )}
    </>
  )
}

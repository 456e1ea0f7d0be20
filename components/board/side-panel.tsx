'use client'

import { BookOpen, PanelRightClose, PanelRightOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { buttonClass } from '#components/ui/button.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { useFrame } from './board-frame.tsx'

/**
 * The one panel beside the work: a column on a wide page, which can be closed, and a sheet on a
 * narrower one, opened from the bottom bar.
 */
export function SidePanel({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('board')
  const { panelOpen, setPanelOpen, bottomSlot } = useFrame()
  const sheet = (className: string) => (
    <Sheet
      title={title}
      close={t('close')}
      trigger={
        <button type="button" className={className}>
          <BookOpen size={18} aria-hidden="true" />
          {title}
        </button>
      }
    >
      {children}
    </Sheet>
  )
  return (
    <>
      <aside
        aria-label={title}
        className="no-print hidden border-l bg-[color-mix(in_srgb,var(--sheet)_60%,var(--paper))] xl:block"
      >
        <div className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto">
          {panelOpen ? (
            <div className="w-[22rem] px-6 pt-5 pb-12">
              <div className="flex items-center justify-between">
                <h2 className="font-semibold">{title}</h2>
                <button
                  type="button"
                  onClick={() => setPanelOpen(false)}
                  aria-label={t('closePanel', { title })}
                  className={buttonClass('quiet', 'icon')}
                >
                  <PanelRightClose size={18} aria-hidden="true" />
                </button>
              </div>
              {children}
            </div>
          ) : (
            <button
              type="button"
              onClick={() => setPanelOpen(true)}
              aria-label={t('openPanel', { title })}
              className={`${buttonClass('quiet', 'icon')} m-2`}
            >
              <PanelRightOpen size={18} aria-hidden="true" />
            </button>
          )}
        </div>
      </aside>
      <div className="no-print fixed right-6 bottom-6 z-20 hidden lg:block xl:hidden">
        {sheet(`${buttonClass('plain')} shadow-overlay`)}
      </div>
      {bottomSlot &&
        createPortal(
          sheet('flex h-full w-full items-center justify-center gap-2 font-semibold'),
          bottomSlot,
        )}
    </>
  )
}

'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { usePlan } from '../plan-context.tsx'
import { ActionDetails } from './action-details.tsx'

const wide = '(min-width: 80rem)'

/** True where the panel has room beside the work. */
const useWide = () =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(wide)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(wide).matches,
    () => true,
  )

/** All about one action, beside the work; over it where there is no room. */
export function ActionPanel({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  const { show } = usePlan()
  const isWide = useWide()
  const title = t('panel')
  const close = () => {
    show(null)
    // To what opened it, where that is on the page.
    setTimeout(() => {
      const row = document.querySelector(`[data-action="${CSS.escape(action.id)}"]`)
      row?.querySelector<HTMLElement>('[aria-expanded], a, button')?.focus()
    })
  }
  if (!isWide) {
    return (
      <Dialog.Root open onOpenChange={(open) => !open && close()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-[var(--shade)]" />
          <Dialog.Popup className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-2xl border-t border-line bg-raised shadow-overlay md:inset-y-0 md:right-0 md:left-auto md:max-h-none md:w-[32rem] md:rounded-none md:border-t-0 md:border-l">
            <div className="flex items-center justify-between border-b px-5 py-2">
              <Dialog.Title className="font-semibold">{title}</Dialog.Title>
              <Dialog.Close className={buttonClass('quiet', 'icon')} aria-label={t('closePanel')}>
                <X size={20} aria-hidden="true" />
              </Dialog.Close>
            </div>
            <div className="overflow-y-auto overscroll-contain px-5 pt-3 pb-10">
              {/* The comments stand beside the page, which this sheet hides. */}
              <ActionDetails action={action} onComment={close} />
            </div>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    )
  }
  return (
    <Beside title={title} close={t('closePanel')} onClose={close}>
      <ActionDetails action={action} />
    </Beside>
  )
}

function Beside({
  title,
  close,
  onClose,
  children,
}: {
  title: string
  close: string
  onClose: () => void
  children: ReactNode
}) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // The page may just have been opened with it: then nobody asked for the focus to go there.
    if (document.activeElement !== document.body) panel.current?.focus({ preventScroll: true })
  }, [])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={title}
      data-testid="action-panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
      className="border-l bg-[color-mix(in_srgb,var(--sheet)_60%,var(--paper))] focus:outline-none"
    >
      <div className="sticky top-14 max-h-[calc(100dvh-3.5rem)] w-[28rem] overflow-y-auto px-5 pt-4 pb-12">
        <div className="flex items-center justify-between pl-1.5">
          <h2 className="font-semibold text-soft">{title}</h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={close}
            className={buttonClass('quiet', 'icon')}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        {children}
      </div>
    </aside>
  )
}

'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { buttonClass } from '#components/ui/button.tsx'

/** A sheet beside the view, from below on a phone, opened and closed from outside. */
export function SideSheet({
  open,
  title,
  close,
  wide = false,
  focusAfter,
  onClose,
  children,
}: {
  open: boolean
  title: ReactNode
  close: string
  wide?: boolean
  focusAfter?: RefObject<HTMLElement | null> | undefined
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[var(--shade)] transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Dialog.Popup
          finalFocus={focusAfter}
          className={`fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] flex-col rounded-t-2xl border-t border-line bg-raised shadow-overlay transition-transform duration-150 data-[ending-style]:translate-y-full data-[starting-style]:translate-y-full md:inset-y-0 md:right-0 md:left-auto md:max-h-none md:rounded-none md:border-t-0 md:border-l ${wide ? 'md:w-[min(60rem,92vw)]' : 'md:w-[30rem]'}`}
        >
          <div className="flex items-start justify-between gap-3 border-b px-5 py-3">
            <Dialog.Title className="min-w-0 pt-1 text-lg leading-snug font-semibold [overflow-wrap:anywhere]">
              {title}
            </Dialog.Title>
            <Dialog.Close className={`${buttonClass('quiet', 'icon')} shrink-0`} aria-label={close}>
              <X size={20} aria-hidden="true" />
            </Dialog.Close>
          </div>
          <div className="overflow-y-auto overscroll-contain px-5 pt-4 pb-8">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

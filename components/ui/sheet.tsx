'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { buttonClass } from './button.tsx'

/** A button that opens a sheet over the page, from below on a phone. */
export function Sheet({
  trigger,
  title,
  close,
  onOpen,
  onClosed,
  focusAfter,
  open,
  onOpenChange,
  children,
}: {
  /** Without one, `open` says whether it is there. */
  trigger?: ReactElement
  title: string
  close: string
  open?: boolean
  onOpenChange?: (open: boolean) => void
  onOpen?: () => void
  /** Called once the sheet is out of sight. */
  onClosed?: () => void
  /** Where the focus goes afterwards when the trigger will be gone; null: to the trigger. */
  focusAfter?: () => HTMLElement | null
  children: ReactNode
}) {
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        onOpenChange?.(next)
        if (next) onOpen?.()
      }}
      onOpenChangeComplete={(isOpen) => !isOpen && onClosed?.()}
    >
      {trigger && <Dialog.Trigger render={trigger} />}
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0 bg-[var(--shade)]" />
        <Dialog.Popup
          finalFocus={focusAfter}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[85dvh] flex-col rounded-t-2xl border-t border-line bg-raised shadow-overlay transition-transform duration-150 data-[ending-style]:translate-y-full data-[starting-style]:translate-y-full md:inset-y-0 md:right-0 md:left-auto md:max-h-none md:w-[26rem] md:rounded-none md:border-t-0 md:border-l"
        >
          <div className="flex items-center justify-between border-b px-5 py-3">
            <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
            <Dialog.Close className={buttonClass('quiet', 'icon')} aria-label={close}>
              <X size={20} aria-hidden="true" />
            </Dialog.Close>
          </div>
          <div className="overflow-y-auto overscroll-contain px-5 pt-4 pb-8">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { buttonClass } from '#components/ui/button.tsx'

/** A small dialog with a few fields: what is given is taken over or left. */
export function Ask({
  open,
  title,
  yes,
  hindered = false,
  wide = false,
  onAnswer,
  children,
}: {
  open: boolean
  title: string
  yes: string
  /** True as long as what is given cannot be taken over. */
  hindered?: boolean
  wide?: boolean
  onAnswer: (confirmed: boolean) => void
  children: ReactNode
}) {
  const t = useTranslations('plan')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog within a panel must not send the panel's form along.
    event.stopPropagation()
    if (!hindered) onAnswer(true)
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onAnswer(false)}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="fixed inset-0 z-50 bg-[var(--shade)]" />
        <Dialog.Popup
          className={`fixed top-1/2 left-1/2 z-50 max-h-[90dvh] max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border border-line bg-raised p-6 shadow-overlay ${wide ? 'w-[56rem]' : 'w-[26rem]'}`}
        >
          <Dialog.Title className="text-lg font-semibold [overflow-wrap:anywhere]">
            {title}
          </Dialog.Title>
          <form onSubmit={submit}>
            {children}
            <div className="mt-5 flex flex-wrap justify-end gap-3">
              <Dialog.Close className={buttonClass('plain')}>{t('cancel')}</Dialog.Close>
              <button
                type="submit"
                aria-disabled={hindered}
                className={`${buttonClass('primary')} aria-disabled:opacity-50`}
              >
                {yes}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

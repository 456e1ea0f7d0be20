'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactNode, useEffect, useRef } from 'react'
import { buttonClass } from './button.tsx'

/** Asks before something that cannot be undone. */
export function Confirm({
  open,
  title,
  text,
  yes,
  no,
  children,
  focusAfter,
  onAnswer,
}: {
  open: boolean
  title: string
  text: string
  yes: string
  no: string
  /** What can be chosen along with the answer. */
  children?: ReactNode
  /** Where the focus goes afterwards when what was asked about will be gone; null: back. */
  focusAfter?: () => HTMLElement | null
  onAnswer: (confirmed: boolean) => void
}) {
  const isDone = useRef(false)
  useEffect(() => {
    if (open) isDone.current = false
  }, [open])
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onAnswer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className="fixed inset-0 z-50 bg-[var(--shade)]" />
        <AlertDialog.Popup
          finalFocus={focusAfter && (() => (isDone.current ? focusAfter() : null))}
          className="fixed top-1/2 left-1/2 z-50 w-[26rem] max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-2xl border border-line bg-raised p-6 shadow-overlay"
        >
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2">{text}</AlertDialog.Description>
          {children}
          <div className="mt-5 flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonClass('plain')}>{no}</AlertDialog.Close>
            <button
              type="button"
              className={buttonClass('primary')}
              onClick={() => {
                isDone.current = true
                onAnswer(true)
              }}
            >
              {yes}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import type { Doc } from 'yjs'
import { buttonClass } from '#components/ui/button.tsx'
import { type Undoable, undoOf } from '#lib/board/undo.ts'
import { noteUndo } from './undone.ts'

/**
 * Takes back and brings again this reader's own changes to a section, by button and by the usual
 * keys wherever no text is being written.
 */
export function UndoButtons({ section, doc }: { section: Undoable; doc: Doc }) {
  const t = useTranslations('editor')
  const [manager, setManager] = useState<ReturnType<typeof undoOf>>()
  const [can, setCan] = useState({ undo: false, redo: false })
  useEffect(() => {
    const made = undoOf(section, doc)
    const look = () => setCan({ undo: made.canUndo(), redo: made.canRedo() })
    made.on('stack-item-added', look)
    made.on('stack-item-popped', look)
    setManager(made)
    const onKey = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName))
      const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
      if ((isWriting && !isRadio) || !(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      noteUndo()
      if (key === 'y' || event.shiftKey) made.redo()
      else made.undo()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      made.destroy()
      setManager(undefined)
      setCan({ undo: false, redo: false })
    }
  }, [section, doc])
  const buttons = useMemo(
    () => [
      { name: 'undo', icon: Undo2, run: () => manager?.undo() } as const,
      { name: 'redo', icon: Redo2, run: () => manager?.redo() } as const,
    ],
    [manager],
  )
  return (
    <div className="flex">
      {buttons.map(({ name, icon: Icon, run }) => (
        <button
          key={name}
          type="button"
          onClick={() => {
            noteUndo()
            run()
          }}
          disabled={!can[name]}
          aria-label={t(`tools.${name}`)}
          title={t(`tools.${name}`)}
          className={`${buttonClass('quiet', 'icon')} disabled:opacity-40`}
        >
          <Icon size={18} aria-hidden="true" />
        </button>
      ))}
    </div>
  )
}

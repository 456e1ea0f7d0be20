'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { linesOf } from '#lib/board/brainstorm.ts'
import { limits } from '#lib/limits.ts'

/** The field for new cards: one with each Enter, and one for each line of what is pasted. */
export function AddCards({
  field,
  ready,
  onAdd,
}: {
  field: RefObject<HTMLTextAreaElement | null>
  ready: boolean
  onAdd: (lines: string[]) => void
}) {
  const t = useTranslations('cards')
  const [problem, setProblem] = useState<string>()
  /** Adds what a text gives; says why when it gives nothing. */
  const add = (text: string): boolean => {
    const found = linesOf(text)
    if ('tooMany' in found) {
      setProblem(t('tooMany', { count: found.tooMany, most: limits.cardsAtOnce }))
      return false
    }
    if ('tooLong' in found) {
      setProblem(t('tooLong', { ...found.tooLong, most: limits.itemLength }))
      return false
    }
    setProblem(undefined)
    if (found.lines.length > 0) onAdd(found.lines)
    return true
  }
  const submit = () => {
    const area = field.current
    if (area && add(area.value)) area.value = ''
    area?.focus()
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget
    const pasted = event.clipboardData.getData('text/plain')
    const { value, selectionStart, selectionEnd } = area
    const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
    // One line is for going on with. All else is added or refused here: a text of any size that
    // lands in the field first would hold the page up, and a part of it might get lost.
    if (!/[\r\n]/.test(pasted.trim()) && text.length <= limits.itemLength) return
    event.preventDefault()
    if (add(text)) area.value = ''
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      className="no-print"
    >
      <fieldset disabled={!ready} className="flex items-start gap-2">
        <textarea
          ref={field}
          rows={1}
          aria-label={t('addLabel')}
          aria-describedby="add-cards-help"
          aria-invalid={problem !== undefined || undefined}
          placeholder={t('addLabel')}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onInput={() => setProblem(undefined)}
          className={`${inputClass} field-sizing-content max-h-40 resize-none py-2.5`}
        />
        <button type="submit" className={buttonClass('primary')}>
          <Plus size={18} aria-hidden="true" />
          {t('add')}
        </button>
      </fieldset>
      <p id="add-cards-help" className="mt-1 text-sm text-soft">
        {t('addHelp')}
      </p>
      <p role="alert" className="text-[0.9375rem] font-semibold text-bad empty:hidden">
        {problem}
      </p>
    </form>
  )
}

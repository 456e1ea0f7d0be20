'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { limits } from '#lib/limits.ts'
import { smallInput } from '../fields/small-input.ts'

/** A line that adds something to a list. */
export function AddLine({
  label,
  most = limits.itemLength,
  onAdd,
}: {
  label: string
  most?: number
  onAdd: (text: string) => void
}) {
  const t = useTranslations('plan')
  const form = useTranslations('form')
  const input = useRef<HTMLInputElement>(null)
  const add = () => {
    const text = input.current?.value.trim() ?? ''
    if (text === '' || !input.current) return
    onAdd(text)
    input.current.value = ''
    input.current.focus()
  }
  return (
    <div className="no-print flex gap-2 px-1.5">
      <input
        ref={input}
        aria-label={label}
        placeholder={label}
        maxLength={most}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
        className={`${smallInput} flex-1`}
      />
      <button
        type="button"
        onClick={add}
        aria-label={form('about', { label: t('add'), of: label })}
        className={buttonClass('plain', 'icon')}
      >
        <Plus size={17} aria-hidden="true" />
      </button>
    </div>
  )
}

'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { buttonClass } from './button.tsx'
import { inputClass } from './field.tsx'

/** A text to be taken elsewhere, a link for example, with a button that copies it. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const t = useTranslations('form')
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    input.current?.select()
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined, // Not allowed here: the text is selected, to be copied by hand.
    )
  }
  return (
    <div className="flex min-w-0 flex-wrap gap-2">
      <input
        ref={input}
        readOnly
        value={text}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
        className={`${inputClass} min-w-0 flex-1 basis-56 font-mono text-sm`}
      />
      <button type="button" onClick={copy} className={buttonClass('plain')}>
        {copied ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
        <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      </button>
    </div>
  )
}

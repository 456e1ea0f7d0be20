'use client'

import { Check, Copy, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { copyText } from './copy-text.ts'
import { download } from './text-file.ts'

type Look = Parameters<typeof buttonClass>[0]

/** Copies a text, and shows that it worked until the reader goes on. */
export function CopyButton({ label, of, text }: { label: string; of?: string; text: string }) {
  const t = useTranslations('kept')
  const [result, setResult] = useState<'copied' | 'failed'>()
  return (
    <>
      <button
        type="button"
        aria-label={nameFor(label, of)}
        className={`${buttonClass('plain', 'small')} justify-center`}
        onClick={async ({ currentTarget }) =>
          setResult((await copyText(text, currentTarget)) ? 'copied' : 'failed')
        }
        onBlur={() => setResult((last) => (last === 'copied' ? undefined : last))}
      >
        {result === 'copied' ? (
          <Check size={16} aria-hidden="true" className="text-ok" />
        ) : (
          <Copy size={16} aria-hidden="true" />
        )}
        {label}
      </button>
      {/* Nothing may move under the pointer that is on its way to the next button. */}
      <span
        role="status"
        className={result === 'failed' ? 'order-last basis-full text-[0.9375rem]' : 'sr-only'}
      >
        {result === 'copied' && t('copied')}
        {result === 'failed' && t('copyFailed')}
      </span>
    </>
  )
}

/** Saves a text as a file. */
export function DownloadButton({
  label,
  of,
  look = 'plain',
  file,
}: {
  label: string
  of?: string
  look?: Look
  file: () => { name: string; text: string }
}) {
  const save = () => {
    const { name, text } = file()
    download(name, text)
  }
  return (
    <button
      type="button"
      aria-label={nameFor(label, of)}
      className={`${buttonClass(look, 'small')} justify-center`}
      onClick={save}
    >
      <Download size={16} aria-hidden="true" />
      {label}
    </button>
  )
}

/** What a button is called by those who hear one after the other: also whose text it is for. */
export const nameFor = (label: string, of: string | undefined): string =>
  of === undefined ? label : `${label} – ${of}`

'use client'

import { ExternalLink, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { fullAddress } from '#lib/board/links.ts'
import { limits } from '#lib/limits.ts'

interface EvidenceLink {
  id: string
  url: string
  title: string
}

/** Links under an answer: where one can read more about it. */
export function Evidence({
  links,
  city,
  editable,
  open,
  onClose,
  onAdd,
  onRemove,
}: {
  links: readonly EvidenceLink[]
  city: string
  editable: boolean
  /** True while the reader adds one. */
  open: boolean
  onClose: () => void
  onAdd: (url: string, title: string) => void
  onRemove: (id: string) => void
}) {
  const t = useTranslations('questions')
  const problemId = useId()
  const [wrong, setWrong] = useState(false)
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const url = fullAddress(String(given.get('url') ?? ''))
    setWrong(url === undefined)
    if (url === undefined) return
    onAdd(url, String(given.get('title') ?? '').trim())
    onClose()
  }
  return (
    <>
      {links.length > 0 && (
        <ul aria-label={t('linksOf', { city })} className="grid gap-1 text-[0.9375rem]">
          {links.map(({ id, url, title }) => (
            <li key={id} className="flex items-center gap-1.5">
              <ExternalLink size={15} aria-hidden="true" className="shrink-0 text-soft" />
              <a
                href={url}
                target="_blank"
                rel="noreferrer noopener"
                className="prose-link min-w-0 [overflow-wrap:anywhere]"
              >
                {title || url}
              </a>
              {editable && (
                <button
                  type="button"
                  onClick={() => onRemove(id)}
                  aria-label={t('removeLink', { title: title || url })}
                  className={buttonClass('quiet', 'icon')}
                >
                  <X size={16} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && open && (
        <form onSubmit={add} noValidate className="grid gap-2">
          <input
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field
            autoFocus
            name="url"
            inputMode="url"
            maxLength={limits.linkLength}
            aria-label={t('linkAddress')}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? problemId : undefined}
            placeholder="https://"
            className={inputClass}
          />
          {wrong && (
            <p id={problemId} role="alert" className="text-[0.9375rem] font-semibold text-bad">
              {t('linkWrong')}
            </p>
          )}
          <input
            name="title"
            maxLength={limits.itemLength}
            aria-label={t('linkTitle')}
            placeholder={t('linkTitle')}
            className={inputClass}
          />
          <div className="flex gap-2">
            <button type="submit" className={buttonClass('primary', 'small')}>
              {t('addLink')}
            </button>
            <button
              type="button"
              onClick={() => {
                setWrong(false)
                onClose()
              }}
              className={buttonClass('quiet', 'small')}
            >
              {t('cancel')}
            </button>
          </div>
        </form>
      )}
    </>
  )
}

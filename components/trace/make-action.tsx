'use client'

import { ClipboardPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { About } from '#components/ui/about.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { Tool } from '#components/ui/tool.tsx'
import { plan } from '#lib/board/plan.ts'
import type { Source } from '#lib/board/trace.ts'
import { limits } from '#lib/limits.ts'
import { useBeside, useMake } from './use-make.ts'

/**
 * Makes an action of a gap, named by whoever makes it and linked to where it comes
 * from; it can be taken back as long as its maker stays. Nothing for readers who may not plan.
 */
export function MakeAction({
  of,
  label,
  about,
}: {
  of: Source
  label: string
  /** What it is made of, for who hears the button and does not see what it stands below. */
  about?: string
}) {
  const t = useTranslations('trace')
  const { action: make } = useMake()
  const { doc } = useBeside('plan')
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<{ id: string; title: string }>()
  const opener = useRef<HTMLParagraphElement>(null)
  if (!make) return null
  const close = () => {
    setOpen(false)
    // The field, and the focus in it, is gone.
    setTimeout(() => opener.current?.querySelector('button')?.focus())
  }
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim()
    if (title === '') return
    setMade({ id: make(title, of), title })
    close()
  }
  const takeBack = () => {
    if (doc && made) plan.on(doc).actions.remove(made.id)
    setMade(undefined)
    setTimeout(() => opener.current?.querySelector('button')?.focus())
  }
  return (
    <div className="no-print min-w-0">
      {open ? (
        <form onSubmit={add} className="flex max-w-2xl flex-wrap gap-2">
          <input
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field
            autoFocus
            name="title"
            required
            maxLength={limits.itemLength}
            aria-label={t('make.what')}
            placeholder={t('make.what')}
            onKeyDown={(event) => event.key === 'Escape' && close()}
            className={`${inputClass} min-w-0 flex-1 basis-60`}
          />
          <button type="submit" className={buttonClass('primary', 'small')}>
            {t('make.add')}
          </button>
          <button type="button" onClick={close} className={buttonClass('quiet', 'small')}>
            {t('make.cancel')}
          </button>
        </form>
      ) : (
        <p ref={opener} className="-ml-3">
          <Tool icon={ClipboardPlus} onClick={() => setOpen(true)}>
            <About label={label} of={about} />
          </Tool>
        </p>
      )}
      <p role="status" className="text-[0.9375rem] text-soft empty:hidden">
        {made && (
          <>
            {t('make.made', { title: made.title })}{' '}
            <button
              type="button"
              onClick={takeBack}
              className="min-h-7 px-1 font-semibold text-accent hover:underline"
            >
              {t('make.takeBack')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}

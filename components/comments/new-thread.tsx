'use client'

import { useTranslations } from 'next-intl'
import type { Anchor } from '#lib/board/comments.ts'
import { useCommenting, useComments } from './comments-context.tsx'
import type { About } from './comments-store.ts'
import { Composer } from './composer.tsx'
import { draftOn } from './drafts.ts'
import { PendingComments } from './pending-comments.tsx'

/** A comment that begins a thread on something. */
export function NewThread({ about: { anchor, name } }: { about: About }) {
  const t = useTranslations('comments')
  const { store, deeds, open } = useCommenting()
  const wanted = useComments((state) => state.wanted)
  const draft = draftOn(anchor)
  if (!open) return <p className="text-soft">{t('closed')}</p>
  return (
    <section aria-label={t('new', { name })} className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      {anchor.start && (
        <blockquote className="border-l-2 border-accent pl-2.5 text-[0.9375rem] text-soft">
          <p dir="auto" className="line-clamp-4 [overflow-wrap:anywhere]">
            {anchor.quote}
          </p>
        </blockquote>
      )}
      <ul className="grid gap-3 empty:hidden">
        <PendingComments draft={draft} />
      </ul>
      <Composer
        draft={draft}
        label={t('new', { name })}
        submit={t('send')}
        focus={wanted}
        send={deeds && ((form) => deeds.begin(withAnchor(form, anchor)))}
        onCancel={() => store.change(() => ({ about: null }))}
      />
    </section>
  )
}

function withAnchor(form: FormData, { on, factor, id, start, end, quote }: Anchor): FormData {
  const fields = { on, factor, id, start, end, quote }
  for (const [name, value] of Object.entries(fields)) if (value) form.set(name, value)
  return form
}

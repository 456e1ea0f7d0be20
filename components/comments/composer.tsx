'use client'

import { SendHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { limits } from '#lib/limits.ts'
import { useCommenting, useComments } from './comments-context.tsx'
import { keepDraft } from './drafts.ts'
import { MentionList, useMentions } from './mentions.tsx'
import { useSend } from './use-send.ts'

/** Where words are written to everybody on the board; what is written stays when this is closed. */
export function Composer({
  draft,
  label,
  submit,
  focus = 0,
  send,
  onSent,
  onCancel,
}: {
  /** What the words answer: they are kept under this. */
  draft: string
  label: string
  submit: string
  /** Focuses the field when it changes. */
  focus?: number
  send: ((form: FormData) => Promise<FormOutcome>) | undefined
  onSent?: () => void
  onCancel?: () => void
}) {
  const t = useTranslations('comments')
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { store } = useCommenting()
  const text = useComments(({ drafts }) => drafts[draft] ?? '')
  const problem = useComments(({ problems }) => problems[draft])
  const write = (next: string) => keepDraft(store, draft, next)
  const mentions = useMentions(area, text, write)
  const deliver = useSend(draft, send)
  useEffect(() => {
    if (focus > 0) area.current?.focus()
  }, [focus])
  useEffect(() => {
    if (problem) area.current?.focus()
  }, [problem])
  const go = async () => {
    if (text.trim() === '') return area.current?.focus()
    mentions.close()
    if (await deliver(text.trim())) onSent?.()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void go()
    }
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-2"
    >
      <div className="relative">
        <textarea
          ref={area}
          rows={2}
          value={text}
          maxLength={limits.commentLength}
          aria-label={label}
          placeholder={label}
          aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
          aria-invalid={problem !== undefined || undefined}
          onChange={({ target }) => {
            write(target.value)
            mentions.look(target)
          }}
          onSelect={({ currentTarget }) => mentions.look(currentTarget)}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
          {...mentions.field}
          className="field-sizing-content block max-h-72 min-h-16 w-full resize-none rounded-lg border border-edge bg-sheet px-3 py-2 text-base placeholder:text-soft aria-invalid:border-bad"
        />
        <MentionList {...mentions} />
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-[0.9375rem] font-semibold text-bad">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <button type="submit" className={buttonClass('primary', 'small')}>
          <SendHorizontal size={16} aria-hidden="true" />
          {submit}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel} className={buttonClass('quiet', 'small')}>
            {t('cancel')}
          </button>
        )}
      </div>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {t('hint')}
      </p>
    </form>
  )
}

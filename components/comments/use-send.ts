'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { FormOutcome } from '#components/ui/form.tsx'
import { mentionedIn } from '#lib/board/mentions.ts'
import { arrivals } from './arrivals.ts'
import { useCommenting } from './comments-context.tsx'
import { without } from './comments-store.ts'

/**
 * Sends the words of a draft: they stand among the comments at once, and are back in their draft,
 * with the reason, when they could not be sent.
 */
export function useSend(
  draft: string,
  send: ((form: FormData) => Promise<FormOutcome>) | undefined,
): (text: string) => Promise<boolean> {
  const t = useTranslations('comments')
  const { store, members } = useCommenting()
  return useCallback(
    async (text) => {
      if (!send) return false
      const pending = { draft, text, at: new Date().toISOString() }
      store.change((state) => ({
        pending: [...state.pending, pending],
        drafts: without(state.drafts, draft),
        problems: without(state.problems, draft),
      }))
      const form = new FormData()
      form.set('text', text)
      for (const { id } of mentionedIn(text, members)) form.append('mention', id)
      const outcome = await send(form).catch((): FormOutcome => ({ problem: t('notSent') }))
      const { problem, shown: arrived } = outcome
      store.change((state) => {
        const others = state.pending.filter((one) => one !== pending)
        if (problem === undefined) {
          // Nothing comes of the change of a comment but its new words.
          const still = arrived ? [...others, { ...pending, arrived }] : others
          return arrivals({ ...state, pending: still })
        }
        // What was written in the meantime stays behind the words that come back.
        const since = state.drafts[draft]
        const back = since ? `${text}\n${since}` : text
        return {
          pending: others,
          drafts: { ...state.drafts, [draft]: back },
          problems: { ...state.problems, [draft]: problem },
        }
      })
      return problem === undefined
    },
    [draft, send, store, members, t],
  )
}

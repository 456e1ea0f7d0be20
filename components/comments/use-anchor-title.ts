'use client'

import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import type { Anchor } from '#lib/board/comments.ts'
import { useCommenting } from './comments-context.tsx'

/** What a thread is about, in the reader's language: the thing, and the key factor that it stands under. */
export function useAnchorTitle(): (anchor: Anchor) => {
  thing: string
  factor: string | undefined
} {
  const t = useTranslations('comments')
  const { cities } = useBoard()
  const { factors } = useCommenting()
  const notes: Partial<Record<string, string>> = { ...cities, agreed: t('agreed') }
  return ({ on, factor: id, id: thing }) => {
    const factor = factors.find((known) => known.id === id)
    return {
      thing: on === 'note' ? t('noteOf', { title: notes[thing] ?? '' }) : t(`on.${on}`),
      factor: factor && `${factor.number} ${factor.short}`,
    }
  }
}

'use client'

import { CircleHelp, PartyPopper, ThumbsUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import type { Present } from '#components/board/use-presence.ts'
import { limits } from '#lib/limits.ts'

/** What one can say without a word. */
const reactions = [
  { kind: 'agree', icon: ThumbsUp },
  { kind: 'clap', icon: PartyPopper },
  { kind: 'unsure', icon: CircleHelp },
] as const

/** Quick reactions: each is a button, and shows for a moment how many people say so. */
export function Reactions({ people }: { people: readonly Present[] }) {
  const t = useTranslations('stage')
  const { stage, me } = useBoard()
  const [mine, setMine] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const react = (kind: string) => {
    const { awareness } = stage?.provider ?? {}
    const show = (shown: string | undefined) => {
      setMine(shown)
      awareness?.setLocalStateField('reaction', shown ?? null)
    }
    show(kind)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => show(undefined), limits.reactionMs)
  }
  return (
    <fieldset className="flex gap-1" disabled={!stage}>
      <legend className="sr-only">{t('reactions.title')}</legend>
      {reactions.map(({ kind, icon: Icon }) => {
        const others = people.filter(({ id, reaction }) => id !== me.id && reaction === kind)
        const count = others.length + (mine === kind ? 1 : 0)
        const reaction = t(`reactions.${kind}`)
        return (
          <button
            key={kind}
            type="button"
            title={reaction}
            aria-label={count > 0 ? t('reactions.now', { count, reaction }) : reaction}
            className="inline-flex h-9 min-w-9 items-center justify-center gap-1 rounded-lg px-1.5 hover:bg-sheet"
            onClick={() => react(kind)}
          >
            <Icon size={18} aria-hidden="true" className="text-soft" />
            {count > 0 && (
              <span aria-hidden="true" className="font-semibold text-accent tabular-nums">
                {count}
              </span>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}

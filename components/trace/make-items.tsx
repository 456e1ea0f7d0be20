'use client'

import { ClipboardList, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { MenuItem } from '#components/ui/menu.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import type { Source } from '#lib/board/trace.ts'
import type { useMake } from './use-make.ts'

/** The lines of a menu that make an action or an actor out of something; none that cannot be used. */
export function MakeItems({
  make,
  name,
  source,
  city,
  onMade,
}: {
  make: ReturnType<typeof useMake>
  /** What it is called that is made. */
  name: string
  source: Source
  /** On whose map an actor comes to stand; null where either is meant, undefined for no actor. */
  city: Delegation | null | undefined
  onMade?: (what: 'action' | 'actor') => void
}) {
  const t = useTranslations('trace')
  const { cities } = useBoard()
  const { action, actor } = make
  return (
    <>
      {action && (
        <MenuItem
          onClick={() => {
            action(name, source)
            onMade?.('action')
          }}
        >
          <ClipboardList size={16} aria-hidden="true" />
          {t('makeAction')}
        </MenuItem>
      )}
      {actor &&
        city !== undefined &&
        delegations
          .filter((of) => city === null || of === city)
          .map((of) => (
            <MenuItem
              key={of}
              onClick={() => {
                actor(name, source, of)
                onMade?.('actor')
              }}
            >
              <Users size={16} aria-hidden="true" />
              {t('makeActor', { city: cities[of] })}
            </MenuItem>
          ))}
    </>
  )
}

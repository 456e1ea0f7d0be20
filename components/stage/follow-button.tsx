'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { About } from '#components/ui/about.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { follow } from './follow.ts'

/** Follows somebody from page to page, or ends that. */
export function FollowButton({ person }: { person: { id: string; name: string } }) {
  const t = useTranslations('stage')
  const isFollowed =
    useSyncExternalStore(follow.subscribe, follow.now, () => undefined) === person.id
  return (
    <button
      type="button"
      className={`${buttonClass('plain', 'small')} ml-auto shrink-0`}
      onClick={() => follow.set(isFollowed ? undefined : person.id)}
    >
      <About label={isFollowed ? t('follow.stop') : t('follow.start')} of={person.name} />
    </button>
  )
}

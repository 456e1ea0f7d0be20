'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
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
      {isFollowed ? t('follow.stop') : t('follow.start')}
      <span className="sr-only">: {person.name}</span>
    </button>
  )
}

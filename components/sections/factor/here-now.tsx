'use client'

import { useTranslations } from 'next-intl'
import type { Present } from '#components/board/use-presence.ts'
import { Avatar } from '#components/ui/avatar.tsx'

/** Who else is on this factor now. */
export function HereNow({ people }: { people: readonly Present[] }) {
  const t = useTranslations('factor')
  if (people.length === 0) return null
  const names = people.slice(0, 2).map(({ name }) => name)
  const more = people.length - names.length
  return (
    <p className="ml-auto flex items-center gap-2 text-[0.9375rem] text-soft">
      <span className="flex pl-1.5">
        {people.slice(0, 3).map((person) => (
          <span key={person.id} className="-ml-1.5">
            <Avatar {...person} />
          </span>
        ))}
      </span>
      {t('hereToo', { names: names.join(', '), more })}
    </p>
  )
}

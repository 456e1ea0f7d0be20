import { useTranslations } from 'next-intl'
import type { InvitationView } from './invitation-view.ts'

/** Who came by an invitation, and when. */
export function JoinedPeople({ people }: Pick<InvitationView, 'people'>) {
  const t = useTranslations('invitations')
  if (people.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="w-fit py-1 font-semibold">{t('whoJoined')}</summary>
      <ul className="mt-1 max-w-xl">
        {people.map(({ id, name, when, isMember }) => (
          <li key={id} className="flex flex-wrap gap-x-3 py-0.5">
            <span dir="auto" className="[overflow-wrap:anywhere]">
              {name}
            </span>
            <span className="text-soft">{isMember ? when : `${when} · ${t('left')}`}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

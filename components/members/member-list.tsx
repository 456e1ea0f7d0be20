import { useTranslations } from 'next-intl'
import type { FormOutcome } from '#components/ui/form.tsx'
import type { Delegation, Role } from '#lib/access/access.ts'
import { MemberRow } from './member-row.tsx'

/** A member of a board as the list of its people shows them. */
export interface MemberItem {
  id: string
  name: string
  city: string
  role: Role
  delegation: Delegation | null
  /** The last day of the membership as YYYY-MM-DD; empty: it does not end. */
  until: string
  /** For whom the invitation was that they came by. */
  invitation: string | undefined
}

/** The people of a board, each with a way to change their place or to take them off. */
export function MemberList({
  members,
  cities,
  me,
  change,
  remove,
}: {
  members: readonly MemberItem[]
  cities: Record<Delegation, string>
  /** The id of the reader. */
  me: string
  change: (user: string, form: FormData) => Promise<FormOutcome>
  remove: (user: string) => Promise<FormOutcome>
}) {
  const t = useTranslations('members')
  return (
    <ul aria-label={t('title')} className="divide-y border-y">
      {members.map((member) => (
        <MemberRow
          key={member.id}
          member={member}
          cities={cities}
          isMe={member.id === me}
          change={change}
          remove={remove}
        />
      ))}
    </ul>
  )
}

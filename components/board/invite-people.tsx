import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'

/** What a facilitator does next who is alone on a new board. */
export function InvitePeople({ board }: { board: string }) {
  const t = useTranslations('boards')
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3 border-y py-4">
      {t('alone')}
      <Link href={`/boards/${board}/settings/invitations`} className={buttonClass('primary')}>
        {t('invite')}
      </Link>
    </p>
  )
}

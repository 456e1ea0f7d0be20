import { useTranslations } from 'next-intl'
import { NotFound } from '#components/ui/not-found.tsx'

/** Says to other members that invitations are the facilitators' affair. */
export function ForFacilitators({ board }: { board: string }) {
  const t = useTranslations('invitations')
  return (
    <NotFound
      title={t('forFacilitators.title')}
      text={t('forFacilitators.text')}
      link={`/boards/${board}`}
      label={t('forFacilitators.link')}
    />
  )
}

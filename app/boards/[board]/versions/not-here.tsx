import { getTranslations } from 'next-intl/server'
import { NotFound } from '#components/ui/not-found.tsx'

/** Says why a version is not shared or brought back here, and where to go. */
export async function NotHere({ why, board }: { why: 'not-yours' | 'gone'; board: string }) {
  const t = await getTranslations('versions')
  return (
    <NotFound
      title={why === 'gone' ? t('gone.title') : t('notYours.title')}
      text={why === 'gone' ? t('gone.text') : t('notYours.text')}
      link={`/boards/${board}/versions`}
      label={t('toAll')}
    />
  )
}

import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '#app/client-words.tsx'
import { NotFound } from '#components/ui/not-found.tsx'
import { NoAccess, SignInFirst } from '#components/ui/sign-in-first.tsx'
import { program } from '#server/program.ts'
import type { SavedProblemKind } from './saved-page.ts'

/** Says why a version is not shown, and where to go. */
export async function SavedProblem({ why, board }: { why: SavedProblemKind; board: string }) {
  if (why === 'missing') notFound()
  if (why === 'sign-in' || why === 'no-access') {
    return (
      <ClientWords of="site">
        {why === 'sign-in' ? <SignInFirst demo={program().config.demo} /> : <NoAccess />}
      </ClientWords>
    )
  }
  const t = await getTranslations('versions')
  return (
    <NotFound
      title={why === 'damaged' ? t('damaged.title') : t('gone.title')}
      text={why === 'damaged' ? t('damaged.text') : t('gone.text')}
      link={`/boards/${board}/versions`}
      label={t('toAll')}
    />
  )
}

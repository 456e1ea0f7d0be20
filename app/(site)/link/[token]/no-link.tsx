import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { program } from '#server/program.ts'

/** Says that a link is no good, or that too many were tried, and what to do. */
export async function NoLink({ reason }: { reason: 'gone' | 'often' }) {
  const t = await getTranslations('link')
  const { mail } = program()
  const what = reason === 'often' ? t('often') : mail ? t('goneMail') : t('goneAsk')
  return (
    <SignInPage title={t('gone')} lead={what}>
      <p>
        <Link href="/sign-in" className={buttonClass('primary')}>
          {t('toSignIn')}
        </Link>
      </p>
    </SignInPage>
  )
}

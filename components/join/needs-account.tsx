import { useTranslations } from 'next-intl'
import { SignInLink } from './sign-in-link.tsx'

/** Says that whoever leads a board needs an account, to a stranger or to somebody who is a guest. */
export function NeedsAccount({ code, isGuest }: { code: string; isGuest: boolean }) {
  const t = useTranslations('join')
  return (
    <>
      <h2 className="mt-8 text-lg font-semibold">{t('needsAccount.title')}</h2>
      <p className="mt-1">
        {t('needsAccount.text')} {isGuest ? t('needsAccount.guest') : <SignInLink code={code} />}
      </p>
    </>
  )
}

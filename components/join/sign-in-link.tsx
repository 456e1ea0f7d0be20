import { useTranslations } from 'next-intl'

/** The way to sign in and back to an invitation. */
export function SignInLink({ code }: { code: string }) {
  const t = useTranslations('join')
  return (
    <a href={`/sign-in?to=${encodeURIComponent(`/join/${code}`)}`} className="prose-link">
      {t('signInFirst')}
    </a>
  )
}

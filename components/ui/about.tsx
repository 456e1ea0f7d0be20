import { useTranslations } from 'next-intl'

/** What a control does, and for those who hear the page also with what it does that. */
export function About({ label, of }: { label: string; of: string | undefined }) {
  const t = useTranslations('form')
  if (!of) return label
  return (
    <>
      <span aria-hidden="true">{label}</span>
      <span className="sr-only">{t('about', { label, of })}</span>
    </>
  )
}

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'

/** Says to a signed-in person that the administration is for others, and where to go. */
export function NotForYou() {
  const t = useTranslations('admin')
  return (
    <main
      data-refused
      className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24"
    >
      <h1 className="font-serif text-3xl font-semibold">{t('notForYou.title')}</h1>
      <p className="text-lg text-soft">{t('notForYou.text')}</p>
      <Link href="/boards" className={buttonClass('primary')}>
        {t('notForYou.boards')}
      </Link>
    </main>
  )
}

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'

/** The ways to the pages before and behind in a long list; nothing where one page holds it all. */
export function Pager({
  path,
  query,
  page,
  pages,
}: {
  path: string
  /** What the list was asked for, without its page. */
  query: Record<string, string | undefined>
  page: number
  pages: number
}) {
  const t = useTranslations('admin')
  if (pages < 2 && page < 2) return null
  const to = (other: number) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
    return `${path}?${new URLSearchParams([...given, ['page', String(other)]])}`
  }
  return (
    <nav aria-label={t('pages.label')} className="mt-6 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <Link href={to(Math.min(page - 1, pages))} className={buttonClass('plain', 'small')}>
          {t('pages.before')}
        </Link>
      )}
      <p className="text-soft">{t('pages.here', { page, pages })}</p>
      {page < pages && (
        <Link href={to(page + 1)} className={buttonClass('plain', 'small')}>
          {t('pages.next')}
        </Link>
      )}
    </nav>
  )
}

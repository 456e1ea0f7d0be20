import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { languageName } from '#lib/i18n/languages.ts'

/** Says in which language a benchmark's text stands here, and in which others it can be read. */
export function ReadIn({
  id,
  language,
  languages,
}: {
  id: string
  language: string
  languages: readonly string[]
}) {
  const t = useTranslations('benchmark')
  const others = languages.filter((other) => other !== language)
  return (
    <p className="mt-1 flex flex-wrap gap-x-2 text-sm text-soft">
      <span>{t('youRead', { language: languageName(language) })}</span>
      <span className="flex gap-x-2">
        {t('alsoIn')}
        {others.map((other) => (
          <Link
            key={other}
            href={`/benchmarks/${id}?in=${other}`}
            lang={other}
            hrefLang={other}
            title={languageName(other)}
            className="prose-link uppercase"
          >
            {other}
          </Link>
        ))}
      </span>
    </p>
  )
}

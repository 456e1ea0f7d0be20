import { ArrowLeft, Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { languages } from '#lib/i18n/languages.ts'
import { reportFormats } from '#lib/report/formats.ts'

/** What a reader can do with a report: read it in another language, take it along, go back. */
export async function ReportTools({
  path,
  language,
  back,
}: {
  /** The address of the page that it stands on. */
  path: string
  language: string
  back?: { href: string; of: 'versions' }
}) {
  const t = await getTranslations('versions')
  return (
    <div className="no-print mt-5 flex flex-wrap items-start gap-x-4 gap-y-3">
      {back && (
        <a href={back.href} className={buttonClass('plain', 'small')}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t('toAll')}
        </a>
      )}
      <details className="relative">
        <summary
          className={`${buttonClass('plain', 'small')} list-none [&::-webkit-details-marker]:hidden`}
        >
          <Download size={16} aria-hidden="true" />
          {t('download')}
        </summary>
        <ul className="z-10 mt-2 grid w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-2 shadow-overlay sm:absolute">
          {reportFormats.map((format) => (
            <li key={format}>
              <a
                href={`${path}/report?as=${format}&in=${language}`}
                className="flex min-h-9 items-center rounded-md px-2.5 py-1 no-underline hover:bg-accent-soft"
              >
                {t(`formats.${format}`)}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <p className="flex flex-wrap items-center gap-x-3 py-1 text-[0.9375rem]">
        <span className="text-soft">{t('readIn')}</span>
        {Object.entries(languages).map(([code, name]) =>
          code === language ? (
            <strong key={code} lang={code} className="font-semibold" aria-current="true">
              {name}
            </strong>
          ) : (
            <a key={code} href={`${path}?in=${code}`} lang={code} className="prose-link py-1">
              {name}
            </a>
          ),
        )}
      </p>
    </div>
  )
}

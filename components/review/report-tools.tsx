import { ArrowLeft, Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { languages } from '#lib/i18n/languages.ts'
import type { ReportPart } from '#lib/report/blocks.ts'
import { reportFormats } from '#lib/report/formats.ts'

/** What a reader can do with a report: read it in another language, take it along, go back. */
export async function ReportTools({
  path,
  language,
  back,
  parts,
}: {
  /** The address of the page that it stands on. */
  path: string
  language: string
  back?: string
  /** The parts that there are to take along. */
  parts: readonly ReportPart[]
}) {
  const t = await getTranslations('versions')
  const chapter = await getTranslations('report')
  return (
    <div className="no-print mt-5 flex flex-wrap items-start gap-x-4 gap-y-3">
      {back && (
        <a href={back} className={buttonClass('plain', 'small')}>
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
        <form
          action={`${path}/file`}
          className="z-10 mt-2 grid w-80 max-w-[calc(100vw-2rem)] gap-3 rounded-lg border border-line bg-raised p-4 shadow-overlay sm:absolute"
        >
          <input type="hidden" name="in" value={language} />
          <label className="grid gap-1 font-semibold">
            {t('form')}
            <select
              name="as"
              className="min-h-10 w-full rounded-lg border border-edge bg-sheet px-2 font-normal text-ink"
            >
              {reportFormats.map((format) => (
                <option key={format} value={format}>
                  {t(`formats.${format}`)}
                </option>
              ))}
            </select>
          </label>
          <fieldset>
            <legend className="mb-1 font-semibold">{t('parts')}</legend>
            {parts.map((part) => (
              <label key={part} className="flex min-h-7 items-center gap-2">
                <input
                  type="checkbox"
                  name="part"
                  value={part}
                  defaultChecked
                  className="size-4 shrink-0 accent-[var(--accent)]"
                />
                {part === 'factors' ? t('factors') : chapter(`chapters.${part}`)}
              </label>
            ))}
          </fieldset>
          <button type="submit" className={`${buttonClass('primary', 'small')} justify-self-start`}>
            {t('downloadNow')}
          </button>
          {back && (
            <a href={`${path}/file?as=archive`} className="prose-link text-[0.9375rem]">
              {t('archive')}
            </a>
          )}
          <a href="/api/schemas/version.json" className="prose-link text-[0.9375rem]">
            {t('schema')}
          </a>
        </form>
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

import { getTranslations } from 'next-intl/server'
import { ClientWords } from '#app/client-words.tsx'
import { MakeFile } from '#components/review/make-file.tsx'
import { isLanguage } from '#lib/i18n/languages.ts'
import { reportParts } from '#lib/report/blocks.ts'
import { reportFormats } from '#lib/report/formats.ts'

/** What an address asks for: see `reportResponse`; `as=archive` stands for the archive. */
export type AskedFile = Record<'as' | 'in' | 'part', string | string[] | undefined>

/** Where a file is made of a version: how far that is, and a way to end it. */
export async function FilePage({ path, asked }: { path: string; asked: AskedFile }) {
  const t = await getTranslations('versions')
  const format = reportFormats.find((known) => known === asked.as)
  const parts = [asked.part ?? []].flat().filter((part) => reportParts.some((one) => one === part))
  const query = new URLSearchParams([
    ['as', format ?? 'pdf'],
    ...(isLanguage(asked.in) ? [['in', asked.in] as [string, string]] : []),
    ...parts.map((part): [string, string] => ['part', part]),
  ])
  const isArchive = asked.as === 'archive'
  return (
    <main className="mx-auto max-w-2xl px-4 py-12 sm:px-6">
      <ClientWords of="saved">
        <MakeFile
          title={isArchive ? t('archive') : t(`formats.${format ?? 'pdf'}`)}
          from={isArchive ? `${path}/archive` : `${path}/report?${query}`}
          back={path}
        />
      </ClientWords>
    </main>
  )
}

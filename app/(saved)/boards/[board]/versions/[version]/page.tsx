import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { savedPage } from '#app/(saved)/saved-page.ts'
import { SavedProblem } from '#app/(saved)/saved-problem.tsx'
import { RemarkList } from '#components/review/remark-list.tsx'
import { ReportArticle } from '#components/review/report-article.tsx'
import { ReportTools } from '#components/review/report-tools.tsx'
import { isLanguage } from '#lib/i18n/languages.ts'
import { reportParts } from '#lib/report/blocks.ts'
import { composeReport } from '#lib/report/compose.ts'
import { remarksOf } from '#server/boards/review-marks.ts'
import { program } from '#server/program.ts'
import { composingOf } from '#server/report/version-report.ts'

interface Props {
  params: Promise<{ board: string; version: string }>
  searchParams: Promise<{ in?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { board, version } = await params
  const entry = await savedPage(board, version)
  const t = await getTranslations('versions')
  return { title: typeof entry === 'string' ? t('title') : entry.version.name || t('title') }
}

/** A version to read: whole, in any of the languages, without anything that lives. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { board, version: id } = await params
  const entry = await savedPage(board, id)
  if (typeof entry === 'string') return <SavedProblem why={entry} board={board} />
  const { version, model, member } = entry
  const remarks = await remarksOf(program().store, board, version.id)
  const asked = (await searchParams).in
  const language = isLanguage(asked) ? asked : await getLocale()
  const report = composeReport(await composingOf(version, model, language))
  const path = `/boards/${board}/versions/${version.id}`
  return (
    <main>
      <ReportArticle
        report={report}
        aside={
          <ReportTools
            path={path}
            language={report.language}
            back={`/boards/${board}/versions`}
            parts={reportParts}
          />
        }
        after={({ id: item, title }) => (
          <RemarkList
            title={title}
            remarks={remarks.filter((remark) => remark.item === item)}
            remove={
              member.role === 'facilitator'
                ? { action: `/boards/${board}/versions/marks`, version: version.id }
                : undefined
            }
          />
        )}
      />
    </main>
  )
}

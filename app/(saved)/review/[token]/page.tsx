import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { reviewPage } from '#app/(saved)/review-page.ts'
import { NoReview } from '#components/review/no-review.tsx'
import { PassphraseForm } from '#components/review/passphrase-form.tsx'
import { RemarkForm } from '#components/review/remark-form.tsx'
import { ReportArticle } from '#components/review/report-article.tsx'
import { ReportTools } from '#components/review/report-tools.tsx'
import { isLanguage } from '#lib/i18n/languages.ts'
import { limits } from '#lib/limits.ts'
import { reportParts } from '#lib/report/blocks.ts'
import { composeReport } from '#lib/report/compose.ts'
import { countView } from '#server/boards/review-links.ts'
import { program } from '#server/program.ts'
import { composingOf } from '#server/report/version-report.ts'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{
    in?: string | string[]
    problem?: string | string[]
    said?: string | string[]
  }>
}

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('review'))('reading')
  return { title, robots: { index: false }, referrer: 'no-referrer' }
}

/** One frozen version for whoever has its link: no history, no board, nothing that lives. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { token } = await params
  const entry = await reviewPage(token)
  const asked = await searchParams
  if (entry === 'passphrase') return <PassphraseForm token={token} problem={asked.problem} />
  if (typeof entry === 'string') return <NoReview why={entry} />
  const { link, version, model } = entry
  await countView(program().store, link.id)
  const language = isLanguage(asked.in) ? asked.in : await getLocale()
  const parts = reportParts.filter((part) => part !== 'comments' || link.comments)
  const report = composeReport(await composingOf(version, model, language), parts)
  return (
    <main>
      <ReportArticle
        report={report}
        aside={
          <>
            <ReportTools path={`/review/${token}`} language={report.language} parts={parts} />
            {link.remarks && <Said said={asked.said} problem={asked.problem} />}
          </>
        }
        {...(link.remarks && {
          after: (chapter) => <RemarkForm action={`/review/${token}/remarks`} chapter={chapter} />,
        })}
      />
    </main>
  )
}

/** What came of what its reader said, or what they can say. */
async function Said({ said, problem }: { said: unknown; problem: unknown }) {
  const [t, refusals] = [await getTranslations('reviewing'), await getTranslations('refusals')]
  const why =
    typeof problem === 'string' && /^[a-z-]+$/.test(problem) && refusals.has(problem as 'too-many')
  return (
    <p
      id="said"
      role="status"
      className="no-print mt-4 scroll-mt-6 border-l-[3px] border-accent pl-3"
    >
      {why
        ? refusals(problem as 'too-many', { minutes: 10, most: limits.commentLength })
        : said === undefined
          ? t('invited')
          : t('sent')}
    </p>
  )
}

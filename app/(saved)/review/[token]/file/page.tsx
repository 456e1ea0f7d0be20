import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type AskedFile, FilePage } from '#app/(saved)/file-page.tsx'
import { reviewPage } from '#app/(saved)/review-page.ts'
import { NoReview } from '#components/review/no-review.tsx'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<AskedFile>
}

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('versions'))('download')
  return { title, robots: { index: false }, referrer: 'no-referrer' }
}

/** Where a file of a version is made, for whoever has its link. */
export default async function ReviewFilePage({ params, searchParams }: Props) {
  const { token } = await params
  const entry = await reviewPage(token)
  const path = `/review/${encodeURIComponent(token)}`
  if (entry === 'passphrase') redirect(path)
  if (typeof entry === 'string') return <NoReview why={entry} />
  const asked = await searchParams
  // An archive holds everything, which no link does.
  return (
    <FilePage path={path} asked={{ ...asked, as: asked.as === 'archive' ? 'pdf' : asked.as }} />
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type AskedFile, FilePage } from '#app/(saved)/file-page.tsx'
import { savedPage } from '#app/(saved)/saved-page.ts'
import { SavedProblem } from '#app/(saved)/saved-problem.tsx'

interface Props {
  params: Promise<{ board: string; version: string }>
  searchParams: Promise<AskedFile>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('versions'))('download') }
}

/** Where a file of a version is made, for the members of its board. */
export default async function VersionFilePage({ params, searchParams }: Props) {
  const { board, version } = await params
  const entry = await savedPage(board, version)
  if (typeof entry === 'string') return <SavedProblem why={entry} board={board} />
  const path = `/boards/${board}/versions/${entry.version.id}`
  return <FilePage path={path} asked={await searchParams} />
}

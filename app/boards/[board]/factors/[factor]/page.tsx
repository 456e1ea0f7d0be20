import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { KeyFactorText } from '#components/benchmark/key-factor-text.tsx'
import { ReadIn } from '#components/benchmark/read-in.tsx'
import { SidePanel } from '#components/board/side-panel.tsx'
import { Steps } from '#components/board/steps.tsx'
import { FactorNotes } from '#components/sections/factor/factor-notes.tsx'
import { accessTo } from '#lib/access/access.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { program } from '#server/program.ts'

interface Props {
  params: Promise<{ board: string; factor: string }>
}

/** The board, its benchmark in the reader's language, and the factor of this address. */
async function open({ params }: Props) {
  const { board: id, factor: factorId } = await params
  const entry = await boardPage(id)
  if (typeof entry === 'string') return undefined
  const benchmark = await readBenchmarkIn(entry.board.benchmark, [await getLocale()])
  const factor = benchmark?.keyFactors.find((candidate) => candidate.id === factorId)
  return { ...entry, benchmark, factor }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const factor = (await open(props))?.factor
  return factor ? { title: `${factor.number} ${factor.short}` } : {}
}

export default async function FactorPage(props: Props) {
  const opened = await open(props)
  if (!opened) return null
  const { board, member, benchmark, factor } = opened
  if (!benchmark || !factor) notFound()
  const t = await getTranslations('factor')
  const locale = isLanguage(benchmark.language) ? benchmark.language : await getLocale()
  const notes = await program().notes(board.id, factor.id)
  const room = { board: board.id, section: 'factor', factor: factor.id } as const
  return (
    <>
      <main id="work" className="max-w-[64rem] overflow-x-clip px-4 pt-6 pb-10 sm:px-10 sm:pt-8">
        <p className="eyebrow">
          {t('factorOf', { number: factor.number, total: benchmark.keyFactors.length })}
        </p>
        <h1 className="mt-1 max-w-[30ch] font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
          {factor.title}
        </h1>
        <p className="mt-2 max-w-2xl text-soft sm:text-lg">{factor.summary}</p>
        <FactorNotes
          key={factor.id}
          room={roomName(room)}
          now={notes}
          mayWrite={accessTo(room, member) === 'write'}
        />
        <Steps board={board.id} factors={benchmark.keyFactors} at={factor.id} />
      </main>
      <SidePanel title={t('benchmark')}>
        <div lang={benchmark.language}>
          <ReadIn language={benchmark.language} languages={benchmark.languages} id={benchmark.id} />
          <KeyFactorText factor={factor} locale={locale} heading="h3" />
          <p className="mt-8">
            <Link href={`/benchmarks/${benchmark.id}#${factor.id}`} className="prose-link">
              {t('whole')}
            </Link>
          </p>
        </div>
      </SidePanel>
    </>
  )
}

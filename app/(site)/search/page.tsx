import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FoundBoard } from '#components/search/found-board.tsx'
import { SearchForm } from '#components/search/search-form.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { wantedWords } from '#lib/search/fold.ts'
import { searchLimits } from '#lib/search/limits.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardName } from '#server/boards/board-name.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { type FoundOnBoard, find } from '#server/search/find.ts'

interface Props {
  searchParams: Promise<{ q?: string | string[]; board?: string | string[] }>
}

const oneOf = (given: string | string[] | undefined): string => [given ?? ''].flat()[0] ?? ''

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search')
  const question = oneOf((await searchParams).q).slice(0, searchLimits.questionLength)
  const title = question.trim() === '' ? t('title') : t('titleOf', { question })
  return { title, robots: { index: false } }
}

/** What was written on all boards that its reader may see, by a word of it. */
export default async function SearchPage({ searchParams }: Props) {
  const [t, locale, user] = [
    await getTranslations('search'),
    await getLocale(),
    await currentUser(),
  ]
  const { config } = program()
  if (!user) return <SignInFirst demo={config.demo} />
  const asked = await searchParams
  const question = oneOf(asked.q).slice(0, searchLimits.questionLength).trim()
  const only = oneOf(asked.board) || undefined
  const { found, problem } = await answer(question, user.id, only)
  const count = found.reduce((sum, { finds }) => sum + finds.length, 0)
  const boards = await Promise.all(
    found.map(async ({ board, named, finds }) => (
      <FoundBoard
        key={board.id}
        id={board.id}
        name={boardName(board)}
        cities={board.cities}
        factors={(await readBenchmarkIn(board.benchmark, [locale]))?.keyFactors ?? []}
        named={named}
        finds={only ? finds : finds.slice(0, searchLimits.findsShown)}
        more={only ? 0 : Math.max(0, finds.length - searchLimits.findsShown)}
        question={question}
      />
    )),
  )
  return (
    <main className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <SearchForm question={question} board={only} />
      <div role="status" className="mt-6 text-soft">
        {problem && <p className="font-semibold text-bad">{problem}</p>}
        {!problem && question !== '' && (
          <p>
            {wantedWords(question).length === 0
              ? t('short')
              : found.length === 0
                ? t('nothing', { question })
                : t('found', { count, boards: found.length })}
          </p>
        )}
        {count >= searchLimits.finds && <p>{t('most', { count })}</p>}
      </div>
      {only && (
        <p className="mt-2">
          <a href={`/search?q=${encodeURIComponent(question)}`}>{t('all')}</a>
        </p>
      )}
      {boards}
      {question !== '' && <p className="mt-8 text-[0.9375rem] text-soft">{t('soon')}</p>}
    </main>
  )
}

async function answer(
  question: string,
  user: string,
  board: string | undefined,
): Promise<{ found: FoundOnBoard[]; problem?: string }> {
  if (question === '') return { found: [] }
  const { limits: tries, store, rooms } = program()
  try {
    await tries.take('search', user)
    return { found: await find({ store, rooms }, { question, user, board }) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const t = await getTranslations('refusals')
    return { found: [], problem: t(error.reason as 'too-many', error.values) }
  }
}

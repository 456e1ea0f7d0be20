import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { City } from '#components/ui/mark.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardsOf } from '#server/boards/boards.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('boards'))('title') }
}

export default async function BoardsPage() {
  const t = await getTranslations('boards')
  const user = await currentUser()
  const { store, config } = program()
  if (!user) return <SignInFirst demo={config.demo} />
  const locale = await getLocale()
  const boards = await Promise.all(
    (await boardsOf(store, user.id)).map(async (board) => ({
      ...board,
      title: (await readBenchmarkIn(board.benchmark, [locale]))?.short,
    })),
  )
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <ul className="mt-8 divide-y border-y">
        {boards.map((board) => (
          <li key={board.id}>
            <Link
              href={`/boards/${board.id}`}
              className="group flex flex-wrap items-center gap-x-4 gap-y-1 py-5 no-underline"
            >
              <span className="flex flex-wrap items-center gap-x-3 text-xl group-hover:underline">
                <City of="mentor" name={board.cities.mentor} />
                <span className="text-base text-soft">{t('with')}</span>
                <City of="mentee" name={board.cities.mentee} />
              </span>
              <span className="text-soft">{board.title}</span>
            </Link>
          </li>
        ))}
      </ul>
      {boards.length === 0 && <p className="mt-4 text-soft">{t('none')}</p>}
    </main>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Filter } from '#components/admin/filter.tsx'
import { Pager } from '#components/admin/pager.tsx'
import { When } from '#components/admin/when.tsx'
import { TextField } from '#components/ui/field.tsx'
import { City } from '#components/ui/mark.tsx'
import { bytesText } from '#lib/i18n/bytes.ts'
import { limits } from '#lib/limits.ts'
import { listBoards } from '#server/boards/all-boards.ts'
import { program } from '#server/program.ts'
import { administrator, asked, askedPage, type Query } from '../administrator.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('sections.boards') }
}

export default async function AllBoardsPage({ searchParams }: { searchParams: Query }) {
  if (typeof (await administrator()) === 'string') return null
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const [search, page] = [await asked(searchParams, 'q'), await askedPage(searchParams)]
  const { lines, total } = await listBoards(program().store, { search, page })
  return (
    <main>
      <h1 className="mt-8 font-serif text-4xl font-semibold tracking-tight">
        {t('sections.boards')}
      </h1>
      <p className="mt-3 text-lg text-soft">{t('boards.lead')}</p>
      <Filter path="/admin/boards">
        <TextField
          name="q"
          type="search"
          label={t('boards.search')}
          defaultValue={search}
          required={false}
          className="grow basis-56"
        />
      </Filter>
      <p className="mt-6 text-soft">{t('boards.count', { count: total })}</p>
      <ul className="mt-2 divide-y border-y">
        {lines.map((board) => (
          <li
            key={board.id}
            className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_13rem_12rem]"
          >
            <div className="min-w-0">
              <Link
                href={`/admin/boards/${board.id}`}
                className="flex flex-wrap items-center gap-x-3 text-lg no-underline hover:underline"
              >
                <City of="mentor" name={board.cities.mentor} />
                <City of="mentee" name={board.cities.mentee} />
              </Link>
              <p className="text-soft [overflow-wrap:anywhere]">{board.title}</p>
            </div>
            <p>
              {board.facilitators.map(({ name }) => name).join(', ')}
              {!board.facilitators.some(({ active }) => active) && (
                <span className="block font-semibold text-warn">{t('boards.leaderless')}</span>
              )}
              <span className="block text-soft">
                {t('boards.members', { count: board.members })}
              </span>
            </p>
            <p className="text-soft">
              {bytesText(board.bytes, locale)}
              {board.archivedAt && ` · ${t('boards.archived')}`}
              <br />
              {board.changedAt && <When at={board.changedAt} time={false} />}
            </p>
          </li>
        ))}
      </ul>
      <Pager
        path="/admin/boards"
        query={{ q: search }}
        page={page}
        pages={Math.ceil(total / limits.listLines)}
      />
    </main>
  )
}

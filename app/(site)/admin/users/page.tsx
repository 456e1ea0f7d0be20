import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Filter } from '#components/admin/filter.tsx'
import { Pager } from '#components/admin/pager.tsx'
import { When } from '#components/admin/when.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import { accountKinds } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { listPeople } from '#server/auth/people.ts'
import { program } from '#server/program.ts'
import { administrator, asked, askedPage, type Query } from '../administrator.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('sections.users') }
}

export default async function UsersPage({ searchParams }: { searchParams: Query }) {
  if (typeof (await administrator()) === 'string') return null
  const t = await getTranslations('admin')
  const [search, given] = [await asked(searchParams, 'q'), await asked(searchParams, 'kind')]
  const kind = accountKinds.find((known) => known === given)
  const page = await askedPage(searchParams)
  const { lines, total } = await listPeople(program().store, { search, kind, page })
  const pages = Math.ceil(total / limits.listLines)
  return (
    <main>
      <div className="mt-8 flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('sections.users')}</h1>
        <Link href="/admin/users/invite" className={buttonClass('primary')}>
          {t('users.invite')}
        </Link>
      </div>
      <Filter path="/admin/users">
        <TextField
          name="q"
          type="search"
          label={t('users.search')}
          defaultValue={search}
          required={false}
          className="grow basis-56"
        />
        <ChoiceField name="kind" label={t('users.kind')} defaultValue={kind ?? ''} required={false}>
          <option value="">{t('users.allKinds')}</option>
          {accountKinds.map((known) => (
            <option key={known} value={known}>
              {t(`kinds.${known}`)}
            </option>
          ))}
        </ChoiceField>
      </Filter>
      <p className="mt-6 text-soft">{t('users.count', { count: total })}</p>
      <ul className="mt-2 divide-y border-y">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_11rem_13rem]"
          >
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <Link
                href={`/admin/users/${encodeURIComponent(line.id)}`}
                className="text-lg font-semibold no-underline hover:underline"
              >
                {line.name}
              </Link>
              <p className="text-soft">{[line.email, line.city].filter(Boolean).join(' · ')}</p>
            </div>
            <p>
              {t(`kinds.${line.kind}`)}
              {line.blockedAt && (
                <span className="block font-semibold text-bad">{t('users.blocked')}</span>
              )}
            </p>
            <p className="text-soft">
              {t('users.boards', { count: line.boards })}
              <br />
              {line.seenAt ? t('users.seen') : t('users.neverSeen')}{' '}
              {line.seenAt && <When at={line.seenAt} time={false} />}
            </p>
          </li>
        ))}
      </ul>
      <Pager path="/admin/users" query={{ q: search, kind }} page={page} pages={pages} />
    </main>
  )
}

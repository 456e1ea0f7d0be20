import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Filter } from '#components/admin/filter.tsx'
import { Pager } from '#components/admin/pager.tsx'
import { When } from '#components/admin/when.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import { limits } from '#lib/limits.ts'
import { audited } from '#server/audit.ts'
import { readAudit } from '#server/audit-log.ts'
import { findPerson } from '#server/auth/people.ts'
import { program } from '#server/program.ts'
import { administrator, askedPage, type Query } from '../administrator.ts'
import { actionName, auditSentences } from '../sentences.ts'
import { askedDeeds } from './asked-deeds.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('sections.log') }
}

export default async function LogPage({ searchParams }: { searchParams: Query }) {
  if (typeof (await administrator()) === 'string') return null
  const t = await getTranslations('admin')
  const { store } = program()
  const which = askedDeeds(await searchParams)
  const page = await askedPage(searchParams)
  const { lines, total } = await readAudit(store, which, page)
  const sentence = await auditSentences()
  const person = which.person && (await findPerson(store, which.person))
  const query = new URLSearchParams(Object.entries(which))
  return (
    <main>
      <h1 className="mt-8 font-serif text-4xl font-semibold tracking-tight">{t('sections.log')}</h1>
      <p className="mt-3 text-lg text-soft">{t('log.lead', { months: limits.auditMonths })}</p>
      <Filter path="/admin/log">
        <ChoiceField
          name="action"
          label={t('log.action')}
          defaultValue={which.action ?? ''}
          required={false}
          className="w-full sm:w-60"
        >
          <option value="">{t('log.allActions')}</option>
          {audited.map((action) => (
            <option key={action} value={action}>
              {actionName(t, action)}
            </option>
          ))}
        </ChoiceField>
        <TextField
          name="person"
          label={t('log.person')}
          defaultValue={person ? person.name : which.person}
          required={false}
          className="grow basis-44"
        />
        <TextField
          name="board"
          label={t('log.board')}
          defaultValue={which.board}
          required={false}
          className="grow basis-44"
        />
        <TextField
          name="from"
          type="date"
          label={t('log.from')}
          defaultValue={which.from}
          required={false}
        />
        <TextField
          name="to"
          type="date"
          label={t('log.to')}
          defaultValue={which.to}
          required={false}
        />
      </Filter>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-4">
        <p className="text-soft">{t('log.count', { count: total })}</p>
        <a href={`/api/admin/audit?${query}`} download className={buttonClass('plain', 'small')}>
          {t('log.csv')}
        </a>
      </div>
      <ol className="mt-3 divide-y border-y empty:hidden">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid gap-x-6 py-2.5 sm:grid-cols-[11.5rem_minmax(0,1fr)] sm:items-baseline"
          >
            <span className="text-[0.9375rem] text-soft tabular-nums">
              <When at={line.at} />
            </span>
            <span className="[overflow-wrap:anywhere]">{sentence(line)}</span>
          </li>
        ))}
      </ol>
      <Pager
        path="/admin/log"
        query={{ ...which }}
        page={page}
        pages={Math.ceil(total / limits.listLines)}
      />
    </main>
  )
}

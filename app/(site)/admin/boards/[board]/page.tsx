import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Facts } from '#components/admin/facts.tsx'
import { When } from '#components/admin/when.tsx'
import { ChoiceField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { bytesText } from '#lib/i18n/bytes.ts'
import { listLeaders } from '#server/auth/people.ts'
import { findBoardLine } from '#server/boards/all-boards.ts'
import { memberOf } from '#server/boards/members.ts'
import { program } from '#server/program.ts'
import { handOverBoard } from '../../actions.ts'
import { administrator } from '../../administrator.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('sections.boards') }
}

export default async function OneBoardPage({ params }: { params: Promise<{ board: string }> }) {
  const who = await administrator()
  if (typeof who === 'string') return null
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const { store } = program()
  const board = await findBoardLine(store, (await params).board)
  if (!board) notFound()
  const isMember = (await memberOf(store, board.id, who.id)) !== undefined
  const isLed = board.facilitators.some(({ active }) => active)
  return (
    <main className="max-w-2xl">
      <p className="mt-8">
        <Link href="/admin/boards" className="prose-link">
          {t('board.back')}
        </Link>
      </p>
      <h1 className="mt-2 mb-8 font-serif text-4xl font-semibold tracking-tight [overflow-wrap:anywhere]">
        {board.title || `${board.cities.mentor} – ${board.cities.mentee}`}
      </h1>
      <Facts
        title={t('person.facts')}
        facts={[
          [t('board.mentor'), board.cities.mentor],
          [t('board.mentee'), board.cities.mentee],
          [t('board.members'), board.members],
          [
            t('board.facilitators'),
            board.facilitators
              .map(({ name, active }) => (active ? name : `${name} (${t('users.blocked')})`))
              .join(', ') || '–',
          ],
          [t('board.size'), bytesText(board.bytes, locale)],
          [
            t('board.changed'),
            board.changedAt ? <When key="at" at={board.changedAt} /> : t('overview.never'),
          ],
          ...(board.archivedAt
            ? [[t('board.archived'), <When key="archived" at={board.archivedAt} />] as const]
            : []),
        ]}
      />
      <p className="mt-4 text-soft">
        {isMember ? (
          <Link href={`/boards/${board.id}`} className="prose-link">
            {t('board.open')}
          </Link>
        ) : (
          t('board.closed')
        )}
      </p>
      {!isLed && (
        <section className="mt-10">
          <h2 className="font-serif text-2xl font-semibold">{t('handOver.title')}</h2>
          <p className="mt-1 mb-4 text-soft">{t('handOver.text')}</p>
          <Form action={handOverBoard} submit={t('handOver.submit')}>
            <input type="hidden" name="board" value={board.id} />
            <ChoiceField name="user" label={t('handOver.who')} defaultValue="">
              <option value="">{t('handOver.choose')}</option>
              {(await listLeaders(store)).map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </ChoiceField>
          </Form>
        </section>
      )}
    </main>
  )
}

import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Facts } from '#components/admin/facts.tsx'
import { When } from '#components/admin/when.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { accountKinds } from '#lib/access/access.ts'
import { bytesText } from '#lib/i18n/bytes.ts'
import { limits } from '#lib/limits.ts'
import { programVersion } from '#server/backup/manifest.ts'
import { overview } from '#server/overview.ts'
import { program } from '#server/program.ts'
import { testMail } from './actions.ts'
import { administrator } from './administrator.ts'

export default async function OverviewPage() {
  const who = await administrator()
  if (typeof who === 'string') return null
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const state = await overview(program())
  const { people, boards, storage, now } = state
  const size = (bytes: number) => bytesText(bytes, locale)
  return (
    <main>
      <h1 className="mt-8 font-serif text-4xl font-semibold tracking-tight">
        {t('overview.title')}
      </h1>
      {state.warnings.length > 0 ? (
        <section aria-labelledby="warnings" className="mt-6 border-l-4 border-warn pl-4">
          <h2 id="warnings" className="font-semibold">
            {t('warnings.title')}
          </h2>
          <ul className="mt-1 grid gap-1.5">
            {state.warnings.map((warning) => (
              <li key={warning}>
                {t(`warnings.${warning}`, { days: limits.backupDays, count: boards.leaderless })}
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p className="mt-6 text-soft">{t('warnings.none')}</p>
      )}
      <div className="mt-10 grid gap-x-14 gap-y-10 md:grid-cols-2">
        <Facts
          title={t('overview.people')}
          facts={accountKinds.map((kind) => [t(`kinds.${kind}`), people[kind] ?? 0])}
        />
        <Facts
          title={t('overview.boards')}
          facts={[
            [t('overview.allBoards'), boards.all],
            [t('overview.archived'), boards.archived],
            [t('overview.leaderless'), boards.leaderless],
          ]}
        />
        <Facts
          title={t('overview.storage')}
          facts={[
            [t('overview.databaseSize'), size(storage.bytes)],
            [t('overview.free'), storage.free === undefined ? '–' : size(storage.free)],
            [
              t('overview.backup'),
              state.backupAt ? <When key="at" at={state.backupAt} /> : t('overview.never'),
            ],
            ...storage.boards.map((board): [string, string] => [board.name, size(board.bytes)]),
          ]}
        />
        <Facts
          title={t('overview.health')}
          facts={[
            [
              state.database,
              t('overview.answers', { ms: Math.max(1, Math.round(state.databaseMs)) }),
            ],
            ['Redis', state.hasRedis ? t('overview.inUse') : t('overview.notSet')],
            [t('overview.mail'), state.hasMail ? t('overview.inUse') : t('overview.notSet')],
            [t('overview.version'), programVersion()],
            [t('overview.upSince'), <When key="up" at={state.upSince} />],
            [t('overview.open'), t('overview.openNow', { ...now })],
          ]}
        />
      </div>
      <p className="mt-6 text-soft">
        {t('overview.leaderlessHint')}{' '}
        <Link href="/admin/boards" className="prose-link">
          {t('sections.boards')}
        </Link>
      </p>
      {state.hasMail && (
        <section className="mt-12 max-w-xl">
          <h2 className="font-serif text-2xl font-semibold">{t('mail.title')}</h2>
          <p className="mt-1 mb-4 text-soft">{t('mail.about')}</p>
          <Form action={testMail} submit={t('mail.send')} look="plain">
            <TextField
              name="to"
              type="email"
              label={t('mail.to')}
              defaultValue={who.email ?? ''}
              autoComplete="email"
            />
          </Form>
        </section>
      )}
    </main>
  )
}

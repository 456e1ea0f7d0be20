import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { newSessionDraft } from '#app/boards/drafts.ts'
import { ClientWords } from '#app/client-words.tsx'
import { VersionHead } from '#components/review/version-head.tsx'
import { SessionFields } from '#components/settings/session-fields.tsx'
import { ChoiceField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import type { Step } from '#lib/board/scale.ts'
import { likelyTimeZone, timeZoneChoices } from '#lib/i18n/time-zones.ts'
import { templateChoices } from '#server/boards/agendas.ts'
import { gapsAt, nextTemplate } from '#server/boards/continue-from.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { leadsVersion } from '../../leads-version.ts'
import { NotHere } from '../../not-here.tsx'
import { planFrom } from './actions.ts'

interface Props {
  params: Promise<{ board: string; version: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviewing'))('continue.title') }
}

/** Where a facilitator plans the next session from what a version says. */
export default async function ContinuePage({ params }: Props) {
  const { board: id, version: versionId } = await params
  const entry = await leadsVersion(id, versionId)
  if (typeof entry === 'string') return <NotHere why={entry} board={id} />
  const { board, version } = entry
  const [versions, t, ratings, locale] = [
    await getTranslations('versions'),
    await getTranslations('reviewing'),
    await getTranslations('ratings'),
    await getLocale(),
  ]
  const { store } = program()
  const benchmark = await readBenchmarkIn(board.benchmark, [locale])
  const gaps = await gapsAt(store, version).catch((error) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  const steps = benchmark?.keyFactors[0]?.steps
  const stepName = (step: Step | null) =>
    step === null
      ? t('continue.unrated')
      : (steps?.find(({ id: known }) => known === step)?.name ?? ratings(`steps.${step}`))
  return (
    <main
      id="work"
      tabIndex={-1}
      className="max-w-3xl px-4 pt-6 pb-16 outline-none sm:px-10 sm:pt-8"
    >
      <VersionHead title={t('continue.title')} lead={t('continue.lead')} version={version} />
      {gaps === undefined && (
        <p className="mt-6 font-semibold text-bad">
          {versions('damaged.title')}. {versions('damaged.text')}
        </p>
      )}
      {board.archivedAt !== null && <p className="mt-6">{versions('restore.archived')}</p>}
      {gaps && (
        <section aria-labelledby="gaps" className="mt-8">
          <h2 id="gaps" className="text-lg font-semibold">
            {t('continue.gaps')}
          </h2>
          {gaps.some(({ now, target }) => now || target) ? (
            <ol className="mt-2 divide-y border-y">
              {gaps.map(({ factor, now, target }) => {
                const known = benchmark?.keyFactors.find((one) => one.id === factor)
                return (
                  <li key={factor} className="flex flex-wrap justify-between gap-x-6 py-2">
                    <span className="font-semibold">
                      {known?.number} {known?.short ?? factor}
                    </span>
                    <span className="text-soft">
                      {ratings('now')}: {stepName(now)} → {ratings('target')}: {stepName(target)}
                    </span>
                  </li>
                )
              })}
            </ol>
          ) : (
            <p className="mt-2 text-soft">{t('continue.noRatings')}</p>
          )}
        </section>
      )}
      {gaps && board.archivedAt === null && (
        <ClientWords of="settings">
          <Form
            action={planFrom.bind(null, board.id, version.id)}
            submit={t('continue.submit')}
            className="mt-8"
          >
            <SessionFields
              draft={newSessionDraft}
              zones={timeZoneChoices(locale)}
              likelyZone={likelyTimeZone(locale)}
            />
            <ChoiceField
              name="template"
              label={t('continue.template')}
              hint={t('continue.templateHint')}
              defaultValue={await nextTemplate(store, board.id)}
            >
              {(await templateChoices(locale)).map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.name}
                </option>
              ))}
            </ChoiceField>
          </Form>
        </ClientWords>
      )}
      <p className="mt-8">
        <a href={`/boards/${board.id}/versions`} className="prose-link">
          {versions('toAll')}
        </a>
      </p>
    </main>
  )
}

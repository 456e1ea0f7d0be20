import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Says to a member who leads no sessions who does, and lets them leave. */
export function OnlyFacilitators({ names, leave }: { names: readonly string[]; leave: ReactNode }) {
  const t = useTranslations('settings')
  return (
    <main id="work" data-refused className="max-w-3xl px-4 py-8 sm:px-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight sm:text-4xl">
        {t('onlyFacilitators')}
      </h1>
      <p className="mt-3 text-lg text-soft">{t('askThem', { count: names.length })}</p>
      <ul className="mt-3 divide-y border-y">
        {names.map((name) => (
          <li key={name} className="py-2.5 font-semibold [overflow-wrap:anywhere]">
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <h2 className="mt-10 font-serif text-2xl font-semibold">{t('leave.title')}</h2>
      <p className="mt-1.5 mb-4 text-soft">{t('leave.about')}</p>
      {leave}
    </main>
  )
}

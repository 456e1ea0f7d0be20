'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { About } from '#components/ui/about.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { limits } from '#lib/limits.ts'
import { type Practice, whenAndWhere } from './practice.ts'

/** Where a sheet begins: with a practice of the benchmark, or with one of the pair's own. */
export function StartSheet({
  practices,
  language,
  factorId,
  ready,
  onStart,
}: {
  practices: readonly Practice[]
  language: string
  factorId: string
  ready: boolean
  onStart: (practice: string | null, title: string) => void
}) {
  const t = useTranslations('practices')
  const here = practices.filter(({ factor }) => factor === factorId)
  const elsewhere = practices.filter(({ factor }) => factor !== factorId)
  const given = (event: FormEvent<HTMLFormElement>, name: string): string => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get(name) ?? '').trim()
    event.currentTarget.reset()
    return text
  }
  return (
    <section aria-label={t('start')} className="no-print mt-8 rounded-xl border border-dashed p-4">
      <h2 className="text-lg font-semibold">{t('start')}</h2>
      <fieldset disabled={!ready} className="mt-2 grid gap-4">
        <ul className="grid gap-3">
          {here.map((practice) => (
            <li key={practice.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <p className="min-w-0 flex-[1_1_16rem]">
                <span lang={language} className="font-semibold">
                  {practice.title}
                </span>
                <span className="text-soft"> · {whenAndWhere(practice)}</span>
              </p>
              <button
                type="button"
                onClick={() => onStart(practice.id, '')}
                className={buttonClass('plain', 'small')}
              >
                <About label={t('startThis')} of={practice.title} />
              </button>
            </li>
          ))}
        </ul>
        {elsewhere.length > 0 && (
          <form
            onSubmit={(event) => {
              const id = given(event, 'practice')
              if (id !== '') onStart(id, '')
            }}
            className="flex flex-wrap gap-2"
          >
            <select
              name="practice"
              aria-label={t('elsewhere')}
              className={`${inputClass} min-w-0 flex-[1_1_16rem]`}
            >
              <option value="">{t('elsewhere')}</option>
              {elsewhere.map(({ id, title, number }) => (
                <option key={id} value={id}>
                  {number} · {title}
                </option>
              ))}
            </select>
            <button type="submit" className={buttonClass('plain')}>
              {t('startThis')}
            </button>
          </form>
        )}
        <form
          onSubmit={(event) => {
            const title = given(event, 'title')
            if (title !== '') onStart(null, title)
          }}
          className="flex flex-wrap gap-2"
        >
          <input
            name="title"
            maxLength={limits.itemLength}
            aria-label={t('ownTitle')}
            placeholder={t('ownTitle')}
            className={`${inputClass} min-w-0 flex-[1_1_16rem]`}
          />
          <button type="submit" className={buttonClass('plain')}>
            <Plus size={18} aria-hidden="true" />
            {t('startOwn')}
          </button>
        </form>
      </fieldset>
    </section>
  )
}

'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Choice } from '#lib/i18n/choice.ts'

/** The languages that are spoken on a board: the chosen ones in a line, all of them to tick below. */
export function LanguageTicks({
  chosen,
  languages,
  onChange,
}: {
  chosen: readonly string[]
  languages: readonly Choice[]
  onChange: (chosen: string[]) => void
}) {
  const t = useTranslations('newBoard')
  const names = languages.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  const toggle = (code: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, code] : chosen.filter((other) => other !== code))
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('languages')}</legend>
      <details className="group mt-1.5 rounded-lg border border-edge bg-sheet">
        <summary className="flex min-h-11 list-none items-center justify-between gap-3 px-3 py-2 [&::-webkit-details-marker]:hidden">
          <span>{names.join(', ') || t('noLanguages')}</span>
          <ChevronDown
            size={18}
            aria-hidden="true"
            className="shrink-0 text-soft group-open:rotate-180"
          />
        </summary>
        <ul className="grid max-h-80 grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 overflow-y-auto border-t px-3 py-2">
          {languages.map(({ value, label }) => (
            <li key={value}>
              <label className="flex min-h-9 items-center gap-2.5">
                <input
                  type="checkbox"
                  name="languages"
                  value={value}
                  checked={chosen.includes(value)}
                  onChange={(event) => toggle(value, event.target.checked)}
                  className="size-5 shrink-0 accent-[var(--accent)]"
                />
                {label}
              </label>
            </li>
          ))}
        </ul>
      </details>
      <p className="mt-1.5 text-[0.9375rem] text-soft">{t('languagesHint')}</p>
    </fieldset>
  )
}

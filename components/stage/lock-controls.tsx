'use client'

import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { SettingsLink } from '#components/settings/settings-link.tsx'
import type { SectionName } from '#lib/board/section-names.ts'
import { useStage } from './use-stage.tsx'

/** The parts of a board that can be locked; the stage and the comments never are. */
const lockable = [
  'factor',
  'context',
  'assessment',
  'actors',
  'plan',
] as const satisfies readonly SectionName[]

/** Locks parts of the board, or everything: participants then read and comment only. */
export function LockControls() {
  const t = useTranslations('stage')
  const { id } = useBoard()
  const { face, rules } = useStage()
  const locked = lockable.filter((section) => rules.locked.includes(section))
  const isAll = locked.length === lockable.length
  const set = (next: readonly SectionName[]) =>
    face?.rules.set(
      'locked',
      lockable.filter((section) => next.includes(section)),
    )
  return (
    <fieldset className="border-t pt-3">
      <legend className="contents">
        <span className="font-semibold">{t('locks')}</span>
      </legend>
      <p className="text-[0.9375rem] text-soft">{t('locksAbout')}</p>
      <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        <label className="flex min-h-8 items-center gap-2 font-semibold">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => set(isAll ? [] : lockable)}
            className="size-4 accent-accent"
          />
          {t('lockAll')}
        </label>
        {lockable.map((section) => (
          <label key={section} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              checked={locked.includes(section)}
              onChange={({ target }) =>
                set(
                  target.checked
                    ? [...locked, section]
                    : locked.filter((other) => other !== section),
                )
              }
              className="size-4 accent-accent"
            />
            {t(`sections.${section}`)}
          </label>
        ))}
      </div>
      <SettingsLink board={id} className="prose-link mt-1 inline-flex items-center gap-2" />
    </fieldset>
  )
}

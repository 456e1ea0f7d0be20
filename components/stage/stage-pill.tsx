'use client'

import { Popover } from '@base-ui/react/popover'
import { useTranslations } from 'next-intl'
import { StageSheet } from './stage-sheet.tsx'
import { Timer } from './timer.tsx'
import { useStage } from './use-stage.tsx'

/** The step of the session that is being held, always in sight: where it is, its title, its time. */
export function StagePill() {
  const t = useTranslations('stage')
  const { run, title, steps, index } = useStage()
  if (!run) return null
  return (
    <Popover.Root>
      <Popover.Trigger
        data-testid="stage"
        className="order-last mb-2 flex min-h-9 w-full min-w-0 items-center gap-x-3 rounded-full border bg-sheet px-4 py-1 text-left hover:border-edge md:order-none md:mb-0 md:ml-auto md:w-auto md:max-w-[26rem]"
      >
        <span className="shrink-0 tabular-nums">
          {t('stepOf', { number: index + 1, total: steps.length })}
        </span>
        <span className="min-w-0 truncate font-semibold">
          {run.pausedAt === null ? title || t('noStep') : t('paused')}
        </span>
        <Timer run={run} className="ml-auto shrink-0" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-50">
          <Popover.Popup className="max-h-[calc(100dvh-6rem)] w-[26rem] max-w-[calc(100vw-1rem)] overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-overlay outline-none">
            <StageSheet />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

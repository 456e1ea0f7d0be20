'use client'

import { Popover } from '@base-ui/react/popover'
import clsx from 'clsx'
import { Check, CircleAlert, Eye, HardDrive, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SaveState as State } from '#lib/sync/save-state.ts'
import { useBoard } from './board-context.tsx'
import type { Place } from './places.ts'
import { StuckActions } from './stuck-actions.tsx'
import { useStuck } from './use-kept.ts'

const icons = {
  saved: Check,
  saving: LoaderCircle,
  connecting: LoaderCircle,
  device: HardDrive,
  'read-only': Eye,
  reload: CircleAlert,
} as const

const looks: Record<State['state'], string> = {
  saved: 'text-ok',
  saving: 'text-soft',
  connecting: 'text-soft',
  device: 'bg-warn-soft text-warn',
  'read-only': 'text-soft',
  reload: 'bg-bad-soft text-bad',
}

/** How long "saving" stays in sight, in milliseconds: long enough to be read, never untrue. */
const readableMs = 500

const connecting: State = { state: 'connecting' }

/** What became of the words on this page: one state, always in sight, explained on demand. */
export function SaveState({ places }: { places: readonly Place[] }) {
  const t = useTranslations('save')
  const state = useReadableState()
  const why = useWhy(state)
  const Icon = icons[state.state]
  const label = t(`states.${state.state}`)
  return (
    <>
      <span role="status" className="sr-only">
        {(state.state === 'device' || state.state === 'reload') && `${label}. ${why}`}
      </span>
      <Popover.Root>
        <Popover.Trigger
          data-testid="save-state"
          data-state={state.state}
          className={clsx(
            'flex min-h-9 items-center gap-1.5 rounded-lg px-2.5 text-[0.9375rem] font-semibold whitespace-nowrap hover:bg-accent-soft',
            looks[state.state],
          )}
        >
          <Icon
            size={18}
            aria-hidden="true"
            className={clsx(Icon === LoaderCircle && 'animate-spin')}
          />
          <span
            className={clsx(
              'sm:not-sr-only sm:min-w-32 sm:text-left',
              state.state !== 'device' && state.state !== 'reload' && 'sr-only',
            )}
          >
            {label}
          </span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} align="end" className="z-50">
            <Popover.Popup className="w-80 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised p-4 shadow-overlay outline-none">
              <Popover.Title className="font-semibold">{label}</Popover.Title>
              <Popover.Description className="mt-1 text-[0.9375rem]">{why}</Popover.Description>
              {state.state === 'reload' && <StuckActions places={places} />}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  )
}

/** What happened, what is safe and what to do, in a few sentences. */
function useWhy({ state, reason }: State): string {
  const t = useTranslations('save')
  const stuck = useStuck()
  if (state === 'reload' && stuck.some(({ kept }) => !kept)) return t('notKept')
  if (reason === 'no-access' && stuck.length > 0) return t('noAccessStuck')
  return reason ? t(`reasons.${reason}`) : t(`about.${state}`)
}

/** The page's state, with "saving" held for a moment so that it does not flicker while one types. */
function useReadableState(): State {
  const { rooms } = useBoard()
  const now = useSyncExternalStore(
    rooms?.subscribe ?? (() => () => {}),
    () => rooms?.state() ?? connecting,
    () => connecting,
  )
  const [shown, setShown] = useState(now)
  const urgent = now.state !== 'saved' || shown.state !== 'saving'
  if (urgent && shown !== now) setShown(now)
  useEffect(() => {
    if (urgent) return
    const timer = setTimeout(() => setShown(now), readableMs)
    return () => clearTimeout(timer)
  }, [urgent, now])
  return shown
}

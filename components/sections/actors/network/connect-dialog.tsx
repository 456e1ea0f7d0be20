'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { connectActors } from '#lib/board/actor-map.ts'
import { relationKinds } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { RelationKinds } from '../relation-kinds.tsx'
import { useSay } from '../use-say.ts'
import { useNetwork } from './use-network.ts'

/** Asks how two actors are related, and with whom where that is not known yet. */
export function ConnectDialog({
  pair,
  onClose,
}: {
  pair: { from: string; to: string } | undefined
  onClose: () => void
}) {
  const t = useTranslations('actors')
  const say = useSay()
  const { doc, byId, tell } = useActorMap()
  const { actors } = useNetwork()
  const [problem, setProblem] = useState('')
  const from = pair && byId.get(pair.from)
  const others = actors
    .filter(({ id }) => id !== pair?.from)
    .map((actor) => ({ id: actor.id, name: say.name(actor) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  const close = () => {
    setProblem('')
    onClose()
  }
  const connect = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const to = byId.get(String(given.get('to')))
    const kind = relationKinds.find((known) => known === given.get('kind'))
    if (!doc || !from || !to || !kind) return
    if (!connectActors(doc, { from: from.id, to: to.id, kind }))
      return setProblem(t('alreadyRelated'))
    tell(t('connected', { from: say.name(from), to: say.name(to) }))
    close()
  }
  return (
    <Dialog.Root open={from !== undefined} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-[var(--shade)]" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[26rem] max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-2xl border border-line bg-raised p-6 shadow-overlay">
          <Dialog.Title className="text-lg font-semibold">
            {t('connectTitle', { name: from ? say.name(from) : '' })}
          </Dialog.Title>
          <form onSubmit={connect} className="mt-4 grid gap-4">
            <label className="grid gap-1.5 font-semibold">
              {t('relationKind')}
              <select name="kind" className={inputClass}>
                <RelationKinds />
              </select>
            </label>
            <label className="grid gap-1.5 font-semibold">
              {t('connectTo')}
              <select name="to" defaultValue={pair?.to || undefined} className={inputClass}>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            {problem && (
              <p role="alert" className="font-semibold text-bad">
                {problem}
              </p>
            )}
            <div className="flex flex-wrap justify-end gap-3">
              <Dialog.Close className={buttonClass('plain')}>{t('cancel')}</Dialog.Close>
              <button type="submit" className={buttonClass('primary')}>
                {t('connect')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

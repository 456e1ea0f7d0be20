'use client'

import { Eye, EyeOff, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useCallback, useMemo } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { TextLine } from '#components/sections/rows/text-line.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { MenuItem } from '#components/ui/menu.tsx'
import { type DraftCard, type DraftOn, draft } from '#lib/board/draft.ts'
import { factor as factorSection } from '#lib/board/factor.ts'
import { limits } from '#lib/limits.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { RevealControls } from './reveal-controls.tsx'
import { useStage } from './use-stage.tsx'

/** What facilitators do with private cards; the server decides again who may. */
export interface CardDeeds {
  count: (factor: string) => Promise<FormOutcome>
  reveal: (factor: string) => Promise<FormOutcome>
}

/**
 * On a factor's page while a session is held: the reader's private cards, and their reveal. What is
 * left of them stays there for its author afterwards.
 */
export function PrivateCards({
  factor,
  own,
  deeds,
}: {
  factor: string
  /** How many private cards the reader had here as the page was made. */
  own: number
  deeds: CardDeeds
}) {
  const { run, step, leads } = useStage()
  if (!run || !step) return own > 0 ? <MyCards factor={factor} isWriting={false} /> : null
  const isHere = step.place === null || step.place.startsWith(`factors/${factor}`)
  const isWriting = isHere && step.mode === 'write'
  const isShowing = isHere && (isWriting || step.mode === 'reveal')
  return (
    <>
      {leads && isShowing && <RevealControls factor={factor} deeds={deeds} />}
      <MyCards factor={factor} isWriting={isWriting} />
    </>
  )
}

/** The reader's own cards: while it is time to write, and later as long as some are left. */
function MyCards({ factor, isWriting }: { factor: string; isWriting: boolean }) {
  const t = useTranslations('stage')
  const { id, me } = useBoard()
  const { named } = useStage()
  const room = roomName({ board: id, section: 'draft', of: me.id })
  // Who observes has nothing to write.
  const connection = useRoom(me.role === 'observer' ? undefined : room, { beside: true })
  const { state } = useRoomState(connection)
  const doc = useReady(connection) ? connection?.doc : undefined
  const read = useCallback(
    (from: Doc) =>
      draft
        .on(from)
        .cards.list()
        .filter((card) => card.factor === factor),
    [factor],
  )
  const cards = useLive(doc, read, none)
  const face = useMemo(() => doc && draft.on(doc), [doc])
  const shared = useRoom(roomName({ board: id, section: 'factor', factor }), { beside: true })
  const { state: sharedState } = useRoomState(shared)
  const board = useReady(shared) && sharedState !== 'read-only' ? shared?.doc : undefined
  // Its author may show a card at any time, under their own name.
  const show = ({ id: card, text }: DraftCard) => {
    if (!board || !face) return
    factorSection.on(board).cards.add({ text, delegation: me.delegation }, { author: me.id })
    face.cards.remove(card)
  }
  if (me.role === 'observer' || (!isWriting && cards.length === 0)) return null
  const editable = face !== undefined && state !== 'read-only' && state !== 'reload'
  return (
    <section
      aria-label={t('cards.mine')}
      className="no-print mt-5 rounded-xl border border-dashed border-edge bg-sheet px-4 pt-4 pb-4 sm:px-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="flex items-center gap-2 font-semibold">
          <EyeOff size={17} aria-hidden="true" className="text-soft" />
          {t('cards.mine')}
        </h2>
        {editable && doc && <UndoButtons section={draft} doc={doc} />}
      </div>
      <p className="text-[0.9375rem] text-soft">
        {named ? t('cards.aboutNamed') : t('cards.aboutUnnamed')}
      </p>
      <ul className="mt-2 divide-y border-y empty:hidden">
        {cards.map((card, index) => (
          <CardRow
            key={card.id}
            card={card}
            number={index + 1}
            face={editable ? face : undefined}
            named={named}
            onShow={board && (() => show(card))}
          />
        ))}
      </ul>
      {isWriting && (
        <AddCard
          ready={editable && cards.length < limits.draftCards}
          onAdd={(text) => face?.cards.add({ factor, text, named }, { author: me.id })}
        />
      )}
    </section>
  )
}

function CardRow({
  card,
  number,
  face,
  named,
  onShow,
}: {
  card: DraftCard
  number: number
  face: DraftOn | undefined
  named: boolean
  /** Undefined where the reader cannot put cards on the board now. */
  onShow: (() => void) | undefined
}) {
  const t = useTranslations('stage')
  const { id, held } = card
  return (
    <li className="flex items-start gap-2 py-1.5">
      <TextLine
        text={card.text}
        label={t('cards.card', { number })}
        editable={face !== undefined}
        // What is written under another announcement stays under the stricter one.
        onChange={(text) => face?.cards.patch(id, { text, named: card.named && named })}
        onEmptied={() => face?.cards.remove(id)}
      />
      {held && (
        <span className="shrink-0 rounded-full bg-accent-soft px-2.5 py-1 text-sm font-semibold">
          {t('cards.held')}
        </span>
      )}
      {face && (
        <RowMenu label={t('cards.more', { number })} onRemove={() => face.cards.remove(id)}>
          <MenuItem onClick={() => face.cards.patch(id, { held: !held })}>
            <EyeOff size={16} aria-hidden="true" />
            {held ? t('cards.release') : t('cards.hold')}
          </MenuItem>
          {onShow && (
            <MenuItem onClick={onShow}>
              <Eye size={16} aria-hidden="true" />
              {t('cards.showMine')}
            </MenuItem>
          )}
        </RowMenu>
      )}
    </li>
  )
}

function AddCard({ ready, onAdd }: { ready: boolean; onAdd: (text: string) => void }) {
  const t = useTranslations('stage')
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('text') ?? '').trim()
    if (text === '') return
    onAdd(text.slice(0, limits.itemLength))
    form.reset()
  }
  return (
    <form onSubmit={add} className="mt-3 flex flex-wrap gap-2">
      <fieldset disabled={!ready} className="contents">
        <input
          name="text"
          dir="auto"
          autoComplete="off"
          maxLength={limits.itemLength}
          aria-label={t('cards.new')}
          placeholder={t('cards.new')}
          className={`${inputClass} min-w-40 flex-1`}
        />
        <button type="submit" className={buttonClass('plain')}>
          <Plus size={18} aria-hidden="true" />
          {t('cards.add')}
        </button>
      </fieldset>
    </form>
  )
}

const none: DraftCard[] = []

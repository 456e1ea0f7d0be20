'use client'

import { FolderPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { HereNow } from '#components/sections/factor/here-now.tsx'
import { useAnchored } from '#components/sections/rows/use-anchored.ts'
import { useWork } from '#components/sections/rows/use-work.ts'
import { useScribe } from '#components/stage/use-scribe.ts'
import { useCame } from '#components/trace/use-came.ts'
import { useMake } from '#components/trace/use-make.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { menuHandle } from '#components/ui/menu.tsx'
import {
  addCards,
  type Brainstorm,
  type Card,
  pilesOf,
  readBrainstorm,
} from '#lib/board/brainstorm.ts'
import { factor } from '#lib/board/factor.ts'
import { movesOf } from '#lib/board/moves.ts'
import { AddCards } from './add-cards.tsx'
import { CardView } from './card.tsx'
import { CardMenu } from './card-menu.tsx'
import { CardPile } from './card-pile.tsx'
import { useDrops } from './drag.ts'
import { Scribe } from './scribe.tsx'
import { useAuthors } from './use-authors.ts'
import { useCardDeeds } from './use-card-deeds.ts'

const read = (doc: Doc): Brainstorm => readBrainstorm(factor.on(doc))

/** The brainstorm of a key factor: cards of both cities, in groups, live. */
export function CardBoard({
  room,
  factorId,
  now,
  names,
  mayWrite,
}: {
  room: string
  factorId: string
  /** The cards as the page was made: shown until the live ones are there. */
  now: Brainstorm
  /** The names of the people of the board, by their ids. */
  names: Record<string, string>
  mayWrite: boolean
}) {
  const t = useTranslations('cards')
  const { me } = useBoard()
  const { connection, writable, others } = useWork(room)
  const all = useLive(connection?.doc, read, now)
  const piles = useMemo(() => pilesOf(all), [all])
  const ids = useMemo(() => new Set(all.cards.map(({ id }) => id)), [all.cards])
  const anchored = useAnchored(ids)
  const authorOf = useAuthors(names, others)
  const [came, make] = [useCame(), useMake()]
  const [handle] = useState(() => menuHandle<string>())
  const field = useRef<HTMLTextAreaElement>(null)
  const people = useScribe()
  const [writer, setWriter] = useState('')
  const [said, setSaid] = useState('')
  const doc = connection?.doc
  const editable = mayWrite && writable
  const live = editable ? doc : undefined
  const { deeds, place, toGroup, addGroup, groupDeeds } = useCardDeeds(live, field, setSaid)
  useDrops(live && place)
  // A city's people write for their own city; who belongs to neither may write for both.
  const isOwn = useCallback(
    ({ delegation }: Card) =>
      me.delegation === null || delegation === null || delegation === me.delegation,
    [me.delegation],
  )
  const moves = movesOf(all.groups, all.groups)
  const cardsOf = (group: string | null) =>
    (piles.get(group) ?? []).map((card) => (
      <CardView
        key={card.id}
        card={card}
        author={authorOf(card)}
        made={came({ kind: 'card', factor: factorId, id: card.id })}
        movable={editable}
        editable={editable && isOwn(card)}
        marked={card.id === anchored}
        handle={handle}
        deeds={deeds}
      />
    ))
  const rest = piles.get(null) ?? []
  return (
    <section aria-label={t('title')} className="mt-5">
      <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-soft">{t('count', { count: all.cards.length })}</p>
        <HereNow people={others} />
        <span className="no-print ml-auto flex items-center gap-1">
          {live && <UndoButtons section={factor} doc={live} />}
          {editable && (
            <button
              type="button"
              disabled={!live}
              onClick={() => addGroup()}
              className={buttonClass('plain', 'small')}
            >
              <FolderPlus size={16} aria-hidden="true" />
              {t('addGroup')}
            </button>
          )}
        </span>
      </div>
      <p role="status" className="min-h-6 text-[0.9375rem] text-soft">
        {said}
      </p>
      {editable && <Scribe people={people} chosen={writer} onChoose={setWriter} />}
      {editable && (
        <AddCards
          field={field}
          ready={live !== undefined}
          onAdd={(lines) => {
            if (!live) return
            const { id: author, delegation } = people.find(({ id }) => id === writer) ?? me
            addCards(live, lines, { author, delegation, group: null })
            setSaid(t('added', { count: lines.length }))
          }}
        />
      )}
      {all.cards.length === 0 && all.groups.length === 0 && (
        <p className="mt-4 max-w-2xl">{editable ? t('empty') : t('none')}</p>
      )}
      <div className="mt-4 grid gap-4">
        {(rest.length > 0 || all.groups.length > 0) && (
          <CardPile group={null} count={rest.length} deeds={undefined} movable={editable}>
            {cardsOf(null)}
          </CardPile>
        )}
        {all.groups.map((group) => (
          <CardPile
            key={group.id}
            group={group}
            count={piles.get(group.id)?.length ?? 0}
            deeds={live && groupDeeds(group, moves.get(group.id))}
            movable={editable}
          >
            {cardsOf(group.id)}
          </CardPile>
        ))}
      </div>
      {live && (
        <CardMenu
          handle={handle}
          factorId={factorId}
          all={all}
          deeds={deeds}
          make={make}
          mayRemove={isOwn}
          onGroup={toGroup}
          onNewGroup={addGroup}
          onMade={(what) => setSaid(what === 'action' ? t('madeAction') : t('madeActor'))}
          focusAfter={() => field.current}
        />
      )}
    </section>
  )
}

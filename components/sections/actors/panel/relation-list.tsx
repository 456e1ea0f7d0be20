'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Words } from '#components/sections/rows/words.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { Neighbour } from '#lib/board/actor-map.ts'
import { type Actor, actors, type Relation, relationKinds, strengths } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { RelationKinds } from '../relation-kinds.tsx'
import { useSay } from '../use-say.ts'
import { AddRelation } from './add-relation.tsx'

const selectClass =
  'min-h-9 min-w-0 rounded-md border border-line bg-sheet px-1.5 text-[0.9375rem] hover:border-edge'

/** Whom an actor is related to and how: each relation can be changed, and its other end opened. */
export function RelationList({ actor }: { actor: Actor }) {
  const t = useTranslations('actors')
  const { neighbours, editable } = useActorMap()
  const list = neighbours.get(actor.id) ?? []
  return (
    <>
      {list.length === 0 && <p className="mt-1 text-soft">{t('noRelations')}</p>}
      <ul className="mt-1 divide-y">
        {list.map((neighbour) => (
          <RelationItem key={neighbour.relation.id} neighbour={neighbour} />
        ))}
      </ul>
      {editable && <AddRelation actor={actor} />}
    </>
  )
}

function RelationItem({
  neighbour: { actor: other, relation, isOutgoing },
}: {
  neighbour: Neighbour
}) {
  const t = useTranslations('actors')
  const say = useSay()
  const { doc, editable, open } = useActorMap()
  const name = say.name(other)
  const patch = (fields: Partial<Omit<Relation, 'id'>>) =>
    doc && actors.on(doc).relations.patch(relation.id, fields)
  const words =
    isOutgoing || relation.direction === 'both'
      ? say.relation(relation.kind)
      : t(`relationKindsBack.${relation.kind}`)
  return (
    <li className="grid gap-1.5 py-2.5">
      <p className="flex min-w-0 items-baseline gap-1.5">
        <span className="text-soft">{words}</span>
        <button
          type="button"
          onClick={() => open(other.id)}
          className="inline-flex min-h-6 min-w-0 items-center gap-1.5 text-left font-semibold text-accent [overflow-wrap:anywhere] hover:underline"
        >
          <Mark of={other.city} small />
          {name}
        </button>
      </p>
      {editable ? (
        <div className="flex flex-wrap items-center gap-1.5">
          <select
            aria-label={t('relationTo', { name })}
            value={relation.kind}
            onChange={({ target }) => {
              const kind = relationKinds.find((known) => known === target.value)
              if (kind) patch({ kind })
            }}
            className={selectClass}
          >
            <RelationKinds />
          </select>
          <select
            aria-label={t('directionTo', { name })}
            value={relation.direction === 'both' ? 'both' : isOutgoing ? 'out' : 'in'}
            onChange={({ target }) => {
              if (target.value === 'both') return patch({ direction: 'both' })
              const isTurned = (target.value === 'out') !== isOutgoing
              patch({
                direction: 'one',
                ...(isTurned && { from: relation.to, to: relation.from }),
              })
            }}
            className={selectClass}
          >
            <option value="out">{t('directions.out')}</option>
            <option value="in">{t('directions.in')}</option>
            <option value="both">{t('directions.both')}</option>
          </select>
          <select
            aria-label={t('strengthTo', { name })}
            value={relation.strength}
            onChange={({ target }) => patch({ strength: Number(target.value) })}
            className={selectClass}
          >
            {strengths.map((strength) => (
              <option key={strength} value={strength}>
                {t(`strengths.${strength}`)}
              </option>
            ))}
          </select>
          <label className="flex min-h-9 items-center gap-1.5 text-[0.9375rem]">
            <input
              type="checkbox"
              checked={relation.formal}
              onChange={({ target }) => patch({ formal: target.checked })}
              className="size-4 accent-[var(--accent)]"
            />
            {t('formal')}
          </label>
          <button
            type="button"
            aria-label={t('removeRelation', { name })}
            onClick={() => doc && actors.on(doc).relations.remove(relation.id)}
            className={`${buttonClass('quiet', 'icon')} ml-auto`}
          >
            <Trash2 size={16} aria-hidden="true" />
          </button>
        </div>
      ) : (
        <p className="text-[0.9375rem] text-soft">
          {t(`strengths.${relation.strength}` as 'strengths.1')}
          {relation.formal && `, ${t('formal')}`}
        </p>
      )}
      {(editable || relation.note) && (
        <RelationNote
          note={relation.note}
          label={t('relationNote', { name })}
          onChange={(note) => patch({ note })}
        />
      )}
    </li>
  )
}

function RelationNote({
  note,
  label,
  onChange,
}: {
  note: string
  label: string
  onChange: (note: string) => void
}) {
  const { editable } = useActorMap()
  const t = useTranslations('actors')
  return (
    <div className="-mx-1.5">
      <Words
        text={note}
        label={label}
        prompt={editable ? t('relationNotePrompt') : ''}
        editable={editable}
        onChange={onChange}
      />
    </div>
  )
}

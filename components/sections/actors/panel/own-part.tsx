'use client'

import { Lock, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import { isSensitive } from '#lib/board/actor-fields.ts'
import { otherCity } from '#lib/board/actor-map.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { PersonsChoice } from './persons-choice.tsx'

/** What the reader's own city keeps about an actor for itself: how to reach it, and remarks. */
export function OwnPart({ actor }: { actor: Actor }) {
  const t = useTranslations('actors')
  const { me, cities } = useBoard()
  const { own, editable } = useActorMap()
  const [asking, setAsking] = useState(false)
  const [agreed, setAgreed] = useState(false)
  if (!own || me.delegation === null) return null
  const { id } = actor
  const face = editable ? own.face : undefined
  const contact = own.contacts[id] ?? ''
  const remark = own.remarks[id] ?? ''
  if (!face && contact === '' && remark === '') return null
  const isHeld = isSensitive(actor) && contact === '' && !agreed
  return (
    <section className="grid gap-2 rounded-xl border bg-paper p-3" aria-labelledby={`own-${id}`}>
      <h3 id={`own-${id}`} className="flex items-center gap-2 font-semibold">
        <Lock size={16} aria-hidden="true" className="text-soft" />
        {t('ownTitle', { city: cities[me.delegation] })}
      </h3>
      <p className="text-[0.9375rem] text-soft">
        {own.shows.contacts && actor.city === me.delegation
          ? t('ownShown', { other: cities[otherCity(me.delegation)] })
          : t('ownAbout')}
      </p>
      {isHeld && face ? (
        <button
          type="button"
          onClick={() => setAsking(true)}
          className={`${buttonClass('plain', 'small')} w-fit`}
        >
          <Plus size={16} aria-hidden="true" />
          {t('addContact')}
        </button>
      ) : (
        <Labelled label={t('fields.contact')}>
          <Words
            text={contact}
            label={t('fields.contact')}
            prompt={face ? t('contactPrompt') : ''}
            editable={face !== undefined}
            onChange={(text) => face?.contacts.set(id, text || undefined)}
          />
        </Labelled>
      )}
      <Labelled label={t('fields.remark')}>
        <Words
          text={remark}
          label={t('fields.remark')}
          prompt={face ? t('remarkPrompt') : ''}
          editable={face !== undefined}
          onChange={(text) => face?.remarks.set(id, text || undefined)}
        />
      </Labelled>
      {actor.city === me.delegation && (
        <Unfold title={t('persons.title')}>
          <PersonsChoice />
        </Unfold>
      )}
      <Confirm
        open={asking}
        title={t('sensitive.title')}
        text={t('sensitive.text')}
        yes={t('sensitive.yes')}
        no={t('sensitive.no')}
        onAnswer={(confirmed) => {
          setAsking(false)
          setAgreed(confirmed)
        }}
      />
    </section>
  )
}

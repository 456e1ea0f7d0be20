'use client'

import { useTranslations } from 'next-intl'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { LeadField } from '../fields/lead-field.tsx'
import { smallInput } from '../fields/small-input.ts'
import { usePlan } from '../plan-context.tsx'
import { Chip } from './chip.tsx'
import { Part } from './part.tsx'
import { TextField } from './text-field.tsx'

/** Who leads an action, who takes part, and how the people concerned have a say. */
export function WhoPart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  const { editable, actors, patch } = usePlan()
  const { id, partners } = action
  const others = actors.filter((actor) => !partners.includes(actor.id))
  return (
    <Part name="who" title={t('parts.who')}>
      <Labelled label={t('fields.lead')}>
        <LeadField action={action} />
      </Labelled>
      <Labelled label={t('fields.partners')}>
        {partners.length > 0 && (
          <ul aria-label={t('fields.partners')} className="flex flex-wrap gap-1.5 px-1.5 py-1">
            {partners.map((partner) => {
              const actor = actors.find((known) => known.id === partner)
              const name = actor ? actor.name || t('nameless') : t('removedActor')
              return (
                <Chip
                  key={partner}
                  name={name}
                  city={actor?.city}
                  isGone={!actor}
                  remove={t('removePartner', { name })}
                  onRemove={
                    editable
                      ? () => patch(id, { partners: partners.filter((one) => one !== partner) })
                      : undefined
                  }
                />
              )
            })}
          </ul>
        )}
        {editable && others.length > 0 && (
          <select
            aria-label={t('addPartner')}
            value=""
            onChange={({ target }) =>
              target.value && patch(id, { partners: [...partners, target.value] })
            }
            className={`${smallInput} mx-1.5 my-1`}
          >
            <option value="">{t('addPartner')}</option>
            {others.map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.name || t('nameless')}
              </option>
            ))}
          </select>
        )}
        {!editable && partners.length === 0 && <p className="px-1.5 text-soft">–</p>}
      </Labelled>
      <TextField action={action} field="participation" />
      <TextField action={action} field="communication" />
    </Part>
  )
}

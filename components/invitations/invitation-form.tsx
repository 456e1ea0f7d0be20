import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'
import { ChoiceField, TextField, TickField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'

const places = ['mentee', 'mentor', 'observer', 'facilitator'] as const
const goodFor = ['1', '7', '30', '90'] as const
const guestsStay = ['1', '7', 'always'] as const

/** Where a facilitator makes an invitation; folded away while there is one that works. */
export function InvitationForm({
  action,
  cities,
  open,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  cities: Record<Delegation, string>
  open: boolean
}) {
  const t = useTranslations('invitations')
  const placeName = (place: (typeof places)[number]) =>
    place === 'mentor' || place === 'mentee'
      ? t('places.participant', { city: cities[place] })
      : t(`places.${place}`)
  return (
    <details open={open} className="group mt-8">
      <summary
        className={`${buttonClass('plain')} list-none [&::-webkit-details-marker]:hidden group-open:mb-6`}
      >
        <Plus size={18} aria-hidden="true" className="group-open:rotate-45" />
        {t('new')}
      </summary>
      <Form action={action} submit={t('make')} className="max-w-2xl">
        <TextField
          name="label"
          label={t('label')}
          hint={t('labelHint')}
          placeholder={t('labelExample')}
          dir="auto"
          autoComplete="off"
        />
        <ChoiceField name="place" label={t('place')} hint={t('placeHint')} defaultValue="mentee">
          {places.map((place) => (
            <option key={place} value={place}>
              {placeName(place)}
            </option>
          ))}
        </ChoiceField>
        <div className="grid gap-5 sm:grid-cols-2">
          <ChoiceField name="days" label={t('days')} defaultValue="7">
            {goodFor.map((days) => (
              <option key={days} value={days}>
                {t(`durations.${days}`)}
              </option>
            ))}
          </ChoiceField>
          <TextField
            name="uses"
            label={t('uses')}
            hint={t('usesHint')}
            optional
            type="number"
            inputMode="numeric"
            min={1}
            max={limits.invitationUses}
            defaultValue={30}
          />
          <ChoiceField
            name="memberDays"
            label={t('memberDays')}
            hint={t('memberDaysHint')}
            defaultValue="7"
          >
            {guestsStay.map((days) => (
              <option key={days} value={days}>
                {t(`durations.${days}`)}
              </option>
            ))}
          </ChoiceField>
          <TextField
            name="passphrase"
            label={t('passphrase')}
            hint={t('passphraseHint')}
            optional
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <TickField name="waits" label={t('waits')} hint={t('waitsHint')} />
      </Form>
    </details>
  )
}

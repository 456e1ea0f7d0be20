import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'
import { ChoiceField, TickField } from '#components/ui/field.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import type { Choice } from '#lib/i18n/choice.ts'

/** Lets a new board begin with the cities, the people or the agenda of another one. */
export function FromBoard({
  boards,
  from,
  takesCities,
  takesPeople,
  takesAgenda,
}: {
  boards: readonly Choice[]
  /** The board that it begins with now, if it does. */
  from: string | undefined
  takesCities: boolean
  takesPeople: boolean
  takesAgenda: boolean
}) {
  const t = useTranslations('newBoard')
  return (
    <Unfold title={t('fromBoard')} open={from !== undefined}>
      <form method="get" className="grid max-w-xl gap-4">
        <p className="text-soft">{t('fromBoardHint')}</p>
        <ChoiceField name="from" label={t('fromWhich')} defaultValue={from ?? boards[0]?.value}>
          {boards.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </ChoiceField>
        <TickField
          name="cities"
          label={t('takeCities')}
          defaultChecked={from === undefined || takesCities}
        />
        <TickField
          name="people"
          label={t('takePeople')}
          defaultChecked={from === undefined || takesPeople}
        />
        <TickField
          name="agenda"
          label={t('takeAgenda')}
          defaultChecked={from !== undefined && takesAgenda}
        />
        <div>
          <button type="submit" className={buttonClass('plain')}>
            {t('fillIn')}
          </button>
        </div>
      </form>
    </Unfold>
  )
}

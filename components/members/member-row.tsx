'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { City } from '#components/ui/mark.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { longDay } from '#lib/i18n/times.ts'
import type { MemberItem } from './member-list.tsx'
import { PlaceFields } from './place-fields.tsx'

/** One person of a board. */
export function MemberRow({
  member,
  cities,
  isMe,
  change,
  remove,
}: {
  member: MemberItem
  cities: Record<Delegation, string>
  isMe: boolean
  change: (user: string, form: FormData) => Promise<FormOutcome>
  remove: (user: string) => Promise<FormOutcome>
}) {
  const t = useTranslations('members')
  const locale = useLocale()
  const { id, name, role, delegation, city, until, invitation } = member
  return (
    <li className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={name} role={role} delegation={delegation} />
        <div className="min-w-0">
          <p className="font-semibold [overflow-wrap:anywhere]">
            <bdi>{name}</bdi>
            {isMe && <span className="font-normal text-soft"> {t('you')}</span>}
          </p>
          {city && (
            <p className="text-[0.9375rem] text-soft [overflow-wrap:anywhere]">
              <bdi>{city}</bdi>
            </p>
          )}
        </div>
      </div>
      <div className="min-w-0 pl-[2.625rem] sm:pl-0">
        <p className="flex flex-wrap items-center gap-x-3">
          {t(`roles.${role}`)}
          {delegation && <City of={delegation} name={cities[delegation]} />}
        </p>
        <p className="text-[0.9375rem] text-soft [overflow-wrap:anywhere]">
          {until && t('untilDay', { day: longDay(new Date(until), locale) })}
          {until && invitation && ' · '}
          {invitation && t('byInvitation', { label: invitation })}
        </p>
      </div>
      <div className="min-w-0 pl-[2.625rem] sm:col-span-2">
        <Unfold
          title={
            <>
              {t('change')} <span className="sr-only">{name}</span>
            </>
          }
        >
          <Form
            action={(form) => change(id, form)}
            submit={t('save')}
            after={
              <ConfirmedButton
                action={() => remove(id)}
                label={t('remove')}
                title={t('removeTitle', { name })}
                text={t('removeText')}
                yes={t('removeYes')}
                focusAfter={() => document.getElementById('work')}
              />
            }
          >
            <PlaceFields cities={cities} place={member} />
          </Form>
        </Unfold>
      </div>
    </li>
  )
}

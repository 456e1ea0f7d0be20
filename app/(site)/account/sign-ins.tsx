import { getTranslations } from 'next-intl/server'
import { Moment } from '#components/account/moment.tsx'
import { SignOut } from '#components/account/sign-out.tsx'
import { Form } from '#components/ui/form.tsx'
import type { SignIn } from '#server/auth/sign-ins.ts'
import { endOne, endOthers, signOutAll, signOutHere } from './actions.ts'

/** Where somebody is signed in, this device first, and how to end it. */
export async function SignIns({
  all,
  here,
  isGuest,
}: {
  all: readonly SignIn[]
  /** The id of the sign-in on this device. */
  here: string
  isGuest: boolean
}) {
  const t = await getTranslations('account')
  const inOrder = all.toSorted((a, b) => Number(b.id === here) - Number(a.id === here))
  const noWayBack = {
    title: t('signIns.guest.title'),
    text: t('signIns.guest.text'),
    yes: t('signIns.guest.yes'),
    no: t('signIns.guest.no'),
  }
  const ask = isGuest ? noWayBack : undefined
  return (
    <>
      <ul className="divide-y border-y">
        {inOrder.map(({ id, device, way, at }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-3 py-4">
            <div className="min-w-56 flex-1">
              <p className="font-semibold">
                {device === '?' ? t('signIns.unknown') : device}
                {id === here && (
                  <span className="ml-2 font-normal text-accent">{t('signIns.here')}</span>
                )}
              </p>
              <p className="text-[0.9375rem] text-soft">
                {t(`signIns.ways.${way}`)} · <Moment at={at} />
              </p>
            </div>
            {id === here ? (
              <SignOut label={t('signIns.end')} action={signOutHere} ask={ask} />
            ) : (
              <Form
                action={endOne}
                look="plain"
                submit={
                  <span>
                    {t('signIns.end')}
                    <span className="sr-only"> – {device}</span>
                  </span>
                }
              >
                <input type="hidden" name="id" value={id} />
              </Form>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap items-start gap-3">
        {all.length > 1 && <Form action={endOthers} look="plain" submit={t('signIns.endOthers')} />}
        <SignOut label={t('signIns.endAll')} action={signOutAll} ask={ask} />
      </div>
    </>
  )
}

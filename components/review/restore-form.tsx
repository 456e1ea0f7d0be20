import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { FieldGroup, TickField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'

/** Chooses the parts of a version that are brought back, and asks whether that is meant. */
export async function RestoreForm({
  action,
  rooms,
  back,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  rooms: readonly { room: string; name: string }[]
  back: string
}) {
  const t = await getTranslations('versions')
  return (
    <Form
      action={action}
      submit={t('restore.submit')}
      className="mt-7 max-w-2xl"
      after={
        <a href={back} className={buttonClass('quiet')}>
          {t('restore.cancel')}
        </a>
      }
    >
      <FieldGroup title={t('restore.parts')}>
        {rooms.map(({ room, name }) => (
          <TickField key={room} name="rooms" value={room} label={name} defaultChecked />
        ))}
      </FieldGroup>
      <TickField name="sure" label={t('restore.sure')} hint={t('restore.sureHint')} />
    </Form>
  )
}

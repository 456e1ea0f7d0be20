import { getTranslations } from 'next-intl/server'
import { Adding } from '#components/ui/adding.tsx'
import { LongField, TextField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { limits } from '#lib/limits.ts'

/** Where a facilitator saves the board under a name; folded away once there are versions. */
export async function MakeVersion({
  action,
  open,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  open: boolean
}) {
  const t = await getTranslations('versions')
  return (
    <Adding title={t('make.title')} open={open}>
      <Form action={action} submit={t('make.submit')} className="max-w-2xl">
        <TextField
          name="name"
          label={t('make.name')}
          hint={t('make.nameHint')}
          maxLength={limits.versionNameLength}
          dir="auto"
          autoComplete="off"
        />
        <LongField
          name="note"
          label={t('make.note')}
          hint={t('make.noteHint')}
          optional
          maxLength={limits.versionNoteLength}
          rows={3}
          dir="auto"
        />
      </Form>
    </Adding>
  )
}

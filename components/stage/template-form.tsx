'use client'

import { useTranslations } from 'next-intl'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { Unfold } from '#components/ui/unfold.tsx'

/** A template of an agenda to choose. */
export interface TemplateChoice {
  id: string
  name: string
  about: string
}

/** Makes an agenda from a template; one that is there already is replaced only when asked for. */
export function TemplateForm({
  templates,
  replaces,
  action,
}: {
  templates: readonly TemplateChoice[]
  replaces: boolean
  action: (form: FormData) => Promise<FormOutcome>
}) {
  const t = useTranslations('sessions')
  const form = (
    <Form action={action} submit={t('make')} look={replaces ? 'plain' : 'primary'}>
      <fieldset className="grid gap-2">
        <legend className="mb-2 max-w-2xl">
          {replaces ? t('templateReplaces') : t('templateAbout')}
        </legend>
        {templates.map(({ id, name, about }, index) => (
          <label
            key={id}
            className="flex cursor-pointer items-start gap-3 rounded-lg border bg-sheet p-3 hover:border-edge has-checked:border-accent"
          >
            <input
              type="radio"
              name="template"
              value={id}
              defaultChecked={index === 0}
              className="mt-1 size-4 accent-accent"
            />
            <span>
              <span className="block font-semibold">{name}</span>
              <span className="text-soft">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Form>
  )
  return replaces ? <Unfold title={t('templateAgain')}>{form}</Unfold> : form
}

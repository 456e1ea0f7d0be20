import { getTranslations } from 'next-intl/server'
import { TickField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import type { Differing } from '#lib/board/items.ts'

/** The single things of one part of a board that can be brought back. */
export interface ItemGroup {
  room: string
  name: string
  items: readonly Pick<
    Differing & { value: string; name: string },
    'value' | 'kind' | 'since' | 'name'
  >[]
}

/** Chooses single things that are brought back from a version, and asks whether that is meant. */
export async function RestoreItemsForm({
  action,
  groups,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  groups: readonly ItemGroup[]
}) {
  const t = await getTranslations('versions')
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="single" className="mt-12 max-w-2xl border-t pt-6">
      <h2 id="single" className="font-serif text-xl font-semibold">
        {t('items.title')}
      </h2>
      <p className="mt-1.5 text-soft">{t('items.lead')}</p>
      <Form action={action} submit={t('items.submit')} look="plain" className="mt-4">
        {groups.map(({ room, name, items }) => (
          <Unfold key={room} title={t('items.group', { name, count: items.length })}>
            <fieldset className="grid gap-3">
              <legend className="sr-only">{name}</legend>
              {items.map(({ value, kind, since, name: label }) => (
                <TickField
                  key={value}
                  name="items"
                  value={value}
                  label={label}
                  hint={`${t(`items.kinds.${kind}`)} · ${t(`items.since.${since}`)}`}
                />
              ))}
            </fieldset>
          </Unfold>
        ))}
        <TickField name="sureItems" label={t('restore.sure')} hint={t('restore.sureHint')} />
      </Form>
    </section>
  )
}

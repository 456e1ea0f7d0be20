import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'

/** In whose parts changes are shown: an ordinary form, which works without a script. */
export async function PersonFilter({
  hidden,
  people,
  person,
}: {
  /** What else stands in the address. */
  hidden: Record<string, string>
  people: readonly { id: string; name: string }[]
  person: string
}) {
  const t = await getTranslations('reviewing')
  if (people.length === 0) return null
  return (
    <form className="mt-4 flex flex-wrap items-end gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid min-w-0 gap-1">
        <label htmlFor="person" className="text-[0.9375rem] text-soft">
          {t('person')}
        </label>
        <select
          id="person"
          name="person"
          defaultValue={person}
          aria-describedby="person-hint"
          className="min-h-10 max-w-72 rounded-lg border border-edge bg-sheet px-3 text-base text-ink"
        >
          <option value="">{t('anybody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonClass('plain', 'small')}>
        {t('show')}
      </button>
      <p id="person-hint" className="basis-full text-[0.9375rem] text-soft">
        {t('personHint')}
      </p>
    </form>
  )
}

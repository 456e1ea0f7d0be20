import { ArrowLeft } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'

/** Which two versions are compared: an ordinary form, which works without a script. */
export async function ChooseVersions({
  back,
  since,
  choices,
  from,
  to,
}: {
  back: string
  /** A moment that only the earlier of the two can be. */
  since: { id: string; name: string } | undefined
  choices: readonly { id: string; name: string; at: string | undefined }[]
  from: string
  to: string
}) {
  const [t, locale] = [await getTranslations('versions'), await getLocale()]
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const choice = (name: 'from' | 'to', label: string, chosen: string) => (
    <div className="grid min-w-0 flex-1 basis-56 gap-1">
      <label htmlFor={name} className="text-[0.9375rem] font-semibold">
        {label}
      </label>
      <select
        id={name}
        name={name}
        defaultValue={chosen}
        className="min-h-11 w-full min-w-0 rounded-lg border border-edge bg-sheet px-3 text-base text-ink"
      >
        {name === 'from' && since && <option value={since.id}>{since.name}</option>}
        {choices.map(({ id, name: title, at }) => (
          <option key={id} value={id}>
            {at ? `${title} · ${day.format(new Date(at))} UTC` : title}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form className="mt-5 flex flex-wrap items-end gap-3" aria-label={t('compare.choose')}>
      {choice('from', t('compare.from'), from)}
      {choice('to', t('compare.to'), to)}
      <button type="submit" className={buttonClass('primary')}>
        {t('compare.show')}
      </button>
      <a href={back} className={buttonClass('quiet')}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t('toAll')}
      </a>
    </form>
  )
}

import { getLocale, getTranslations } from 'next-intl/server'
import { longDay } from '#lib/i18n/dates.ts'
import { kindOf } from '#lib/report/compose.ts'

/** The head of a page on which something is done with one version: what, and with which. */
export async function VersionHead({
  title,
  lead,
  version,
}: {
  title: string
  lead: string
  version: { name: string; kind: string; at: string }
}) {
  const [t, locale] = [await getTranslations('versions'), await getLocale()]
  return (
    <>
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {title}
      </h1>
      <p className="mt-3 text-lg">
        <strong className="font-semibold">
          <bdi>{version.name || t(`kinds.${kindOf(version.kind)}`)}</bdi>
        </strong>{' '}
        · {longDay(version.at, locale)}
      </p>
      <p className="mt-2 max-w-2xl text-soft">{lead}</p>
    </>
  )
}

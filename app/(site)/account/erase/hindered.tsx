import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import type { Hindrance } from '#server/auth/erasure.ts'

/** Says what stands in the way of an erasure, and what to do first. */
export async function Hindered({ by }: { by: Hindrance }) {
  const t = await getTranslations('erase')
  if (by.why !== 'last-facilitator') {
    return <p className="max-w-prose">{t(`why.${by.why}`)}</p>
  }
  return (
    <>
      <p className="max-w-prose">{t('why.last-facilitator', { count: by.boards.length })}</p>
      <ul className="mt-4 divide-y border-y">
        {by.boards.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="font-semibold">{name}</span>
            <Link href={`/boards/${id}/settings`} className={buttonClass('plain', 'small')}>
              {t('toSettings')}
              <span className="sr-only"> – {name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

'use client'

import { useParams, usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { NotFound } from './not-found.tsx'

const ways = {
  page: '/',
  board: '/boards',
  factor: '/boards/:board',
  benchmark: '/benchmarks',
} as const

/** Says that something does not exist and names it as it stands in the address. */
export function Missing({ what }: { what: keyof typeof ways }) {
  const t = useTranslations('missing')
  const params = useParams()
  const pathname = usePathname()
  const given = what === 'page' ? pathname : params[what]
  const name = decode(typeof given === 'string' ? given : '').slice(0, 80)
  return (
    <NotFound
      title={t(`${what}.title`, { name })}
      text={t(`${what}.text`)}
      link={ways[what].replace(':board', String(params.board ?? ''))}
      label={t(`${what}.link`)}
    />
  )
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

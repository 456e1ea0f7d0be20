import { CircleDashed, Check as Done } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Delegation } from '#lib/access/access.ts'
import type { Check } from '#lib/board/checks.ts'
import { Block } from './block.tsx'
import { Rest } from './rest.tsx'

/** What leads nowhere yet, each as a sentence that goes where it can be mended. */
export function LooseEnds({
  board,
  cities,
  factors,
  checks,
}: {
  board: string
  cities: Record<Delegation, string>
  factors: readonly { id: string; number: number; short: string }[]
  checks: readonly Check[]
}) {
  const t = useTranslations('overview')
  const nameOf = (id: string) => {
    const factor = factors.find((known) => known.id === id)
    return factor ? `${factor.number} ${factor.short}` : id
  }
  const said = (check: Check): string => {
    switch (check.kind) {
      case 'never-discussed':
      case 'gap-without-action':
      case 'target-without-indicator':
        return t(`checks.${check.kind}`, { factor: nameOf(check.factor) })
      case 'key-actor-without-role':
      case 'key-actor-without-action':
        return t(`checks.${check.kind}`, {
          name: check.name || t('nameless'),
          city: cities[check.city],
        })
      case 'action-unfinished': {
        const lacks = check.lacks.length === 2 ? 'both' : check.lacks[0] === 'lead' ? 'lead' : 'end'
        return t(`checks.lacks.${lacks}`, { title: check.title || t('nameless') })
      }
    }
  }
  return (
    <Block id="loose-ends" title={t('checks.title')}>
      {checks.length === 0 ? (
        <p className="flex items-center gap-2 py-3 text-soft">
          <Done size={18} aria-hidden="true" className="shrink-0 text-ok" />
          {t('checks.none')}
        </p>
      ) : (
        <Rest
          shown={9}
          more={(count) => t('checks.more', { count })}
          items={checks.map((check) => (
            <li key={keyOf(check)} className="flex gap-2.5">
              <CircleDashed size={17} aria-hidden="true" className="mt-2.5 shrink-0 text-warn" />
              <Link
                href={`/boards/${board}/${pathOf(check)}`}
                className="min-w-0 py-1.5 no-underline [overflow-wrap:anywhere] hover:underline"
              >
                {said(check)}
              </Link>
            </li>
          ))}
        />
      )}
    </Block>
  )
}

/** Where a loose end can be taken up. */
function pathOf(check: Check): string {
  switch (check.kind) {
    case 'never-discussed':
      return `factors/${check.factor}`
    case 'gap-without-action':
      return `factors/${check.factor}/ratings`
    case 'target-without-indicator':
      return 'plan'
    case 'key-actor-without-role':
    case 'key-actor-without-action':
      return `actors#${check.actor}`
    case 'action-unfinished':
      return `plan#${check.action}`
  }
}

function keyOf(check: Check): string {
  const of = 'factor' in check ? check.factor : 'actor' in check ? check.actor : check.action
  return `${check.kind} ${of}`
}

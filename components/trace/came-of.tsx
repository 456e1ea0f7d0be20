'use client'

import { ClipboardList, Users } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import type { Source } from '#lib/board/trace.ts'
import { type Made, useCame } from './use-came.ts'

/** The actions and actors that came of something, as links to them; nothing where none did. */
export function CameOf({ of }: { of: Source }) {
  return <MadeLinks made={useCame()(of)} />
}

/** Actions and actors as links to them; nothing where there are none. */
export function MadeLinks({ made }: { made: readonly Made[] }) {
  const t = useTranslations('trace')
  const { id } = useBoard()
  if (made.length === 0) return null
  return (
    <ul aria-label={t('cameOf')} className="flex flex-wrap gap-1.5">
      {made.map(({ id: record, path, name }) => (
        <li key={record} className="min-w-0">
          <Link
            href={`/boards/${id}/${path}#${record}`}
            className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border px-2.5 text-sm no-underline hover:bg-accent-soft"
          >
            {path === 'plan' ? (
              <ClipboardList size={14} role="img" aria-label={t('action')} className="shrink-0" />
            ) : (
              <Users size={14} role="img" aria-label={t('actor')} className="shrink-0" />
            )}
            <span className="max-w-56 truncate">{name || t('nameless')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

'use client'

import { ClipboardList, Users } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { actors } from '#lib/board/actors.ts'
import { plan } from '#lib/board/plan.ts'
import { cameOf, type Source } from '#lib/board/trace.ts'
import { useBeside } from './use-make.ts'

const readActions = (doc: Doc) => plan.on(doc).actions.list()
const readActors = (doc: Doc) => actors.on(doc).actors.list()
const none: [] = []

/** The actions and actors that came of something, as links to them; nothing where none did. */
export function CameOf({ of }: { of: Source }) {
  const t = useTranslations('trace')
  const { id } = useBoard()
  const made = {
    actions: cameOf(useLive(useBeside('plan').doc, readActions, none), of),
    actors: cameOf(useLive(useBeside('actors').doc, readActors, none), of),
  }
  const links = [
    ...made.actions.map((action) => ({ ...action, path: 'plan', name: action.title })),
    ...made.actors.map((actor) => ({ ...actor, path: 'actors' })),
  ]
  if (links.length === 0) return null
  return (
    <ul aria-label={t('cameOf')} className="flex flex-wrap gap-1.5">
      {links.map(({ id: record, path, name }) => (
        <li key={record}>
          <Link
            href={`/boards/${id}/${path}#${record}`}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-sm no-underline hover:bg-accent-soft"
          >
            {path === 'plan' ? (
              <ClipboardList size={14} role="img" aria-label={t('action')} />
            ) : (
              <Users size={14} role="img" aria-label={t('actor')} />
            )}
            <span className="max-w-56 truncate">{name || t('nameless')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

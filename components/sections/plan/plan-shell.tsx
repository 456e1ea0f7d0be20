'use client'

import '#components/richtext/note.css'
import { CalendarRange, Grid2x2, SquareKanban, Table2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { plan } from '#lib/board/plan.ts'
import { CheckList } from './check-list.tsx'
import { ActorNames } from './fields/lead-field.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type PlanFacts, PlanProvider, usePlan, usePlanView } from './plan-context.tsx'
import { useQuery } from './use-query.ts'

const ActionPanel = dynamic(() =>
  import('./panel/action-panel.tsx').then((module) => module.ActionPanel),
)

const views = [
  { path: '', name: 'table', icon: Table2 },
  { path: '/board', name: 'board', icon: SquareKanban },
  { path: '/timeline', name: 'timeline', icon: CalendarRange },
  { path: '/matrix', name: 'matrix', icon: Grid2x2 },
] as const

/** A plan with its four views, of which `children` is one, and the panel of the open action. */
export function PlanShell({
  facts,
  title,
  head,
  tools,
  children,
}: {
  facts: PlanFacts
  title: string
  head: ReactNode
  /** What can be done with the whole plan. */
  tools: ReactNode
  children: ReactNode
}) {
  const here = usePathname()
  const { cities } = useBoard()
  return (
    <PlanProvider facts={facts}>
      <main id="work" className="min-w-0 overflow-x-clip px-4 pt-6 pb-16 sm:px-10 sm:pt-8">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1
            tabIndex={-1}
            className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]"
          >
            {title}
            <span className="hidden text-xl print:block">
              {cities.mentor} – {cities.mentee}
            </span>
          </h1>
          <div className="no-print flex flex-wrap items-center gap-1">
            <Undo />
            {tools}
          </div>
        </div>
        {head}
        <CheckList />
        <Views />
        {!/\/(import|subscribe)$/.test(here) && <FilterBar />}
        {children}
        <ActorNames />
      </main>
      <OpenAction />
    </PlanProvider>
  )
}

function Undo() {
  const { editable, doc } = usePlan()
  return editable && doc ? <UndoButtons section={plan} doc={doc} /> : null
}

function OpenAction() {
  const { open } = useQuery()
  const { actions } = usePlanView()
  const action = actions.find(({ id }) => id === open)
  return action ? <ActionPanel key={action.id} action={action} /> : null
}

/** The four views as addresses; what is filtered stays so. */
function Views() {
  const t = useTranslations('plan')
  const { id } = useBoard()
  const { text } = useQuery()
  const here = usePathname()
  return (
    <nav aria-label={t('views.title')} className="no-print mt-6 border-b">
      <ul className="-mb-px flex flex-wrap gap-x-5 sm:gap-x-7">
        {views.map(({ path, name, icon: Icon }) => {
          const address = `/boards/${id}/plan${path}`
          return (
            <li key={name}>
              <Link
                href={text ? `${address}?${text}` : address}
                scroll={false}
                aria-current={here === address ? 'page' : undefined}
                className="flex min-h-11 items-center gap-2 border-b-2 border-transparent text-soft no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
              >
                <Icon size={17} aria-hidden="true" />
                {t(`views.${name}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

'use client'

import { CircleCheck, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { useMake } from '#components/trace/use-make.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import { type Checked, checkPlan, type PlanCheck } from '#lib/board/plan-checks.ts'
import { usePlan, usePlanView } from './plan-context.tsx'
import { useGapTitle } from './use-gap-title.ts'

/** What does not fit together in the plan yet, each with the way to where it can be mended. */
export function CheckList() {
  const t = useTranslations('plan')
  const checks = useChecks()
  const { actions } = usePlanView()
  if (actions.length === 0 && checks.length === 0) return null
  if (checks.length === 0) {
    return (
      <p className="no-print mt-5 flex items-center gap-2 text-ok">
        <CircleCheck size={18} aria-hidden="true" />
        {t('checks.none')}
      </p>
    )
  }
  const kinds = [...new Set(checks.map(({ kind }) => kind))]
  return (
    <section aria-label={t('checks.title')} className="no-print mt-5" data-testid="plan-checks">
      <Unfold title={t('checks.count', { count: checks.length })}>
        <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {kinds.map((kind) => (
            <CheckKind
              key={kind}
              kind={kind}
              checks={checks.filter((check) => check.kind === kind)}
            />
          ))}
        </ul>
      </Unfold>
    </section>
  )
}

/** How many of one kind are listed at first: hundreds at once tell nobody where to begin. */
const atFirst = 10

function CheckKind({ kind, checks }: { kind: PlanCheck['kind']; checks: readonly PlanCheck[] }) {
  const t = useTranslations('plan')
  const [all, setAll] = useState(false)
  const shown = all ? checks : checks.slice(0, atFirst)
  return (
    <li className="min-w-0">
      <h3 className="flex items-center gap-2 font-semibold">
        <TriangleAlert size={16} aria-hidden="true" className="shrink-0 text-warn" />
        {t(`checks.kinds.${kind}`)}
      </h3>
      <ul className="mt-1 grid justify-items-start">
        {shown.map((check) => (
          <li key={JSON.stringify(check)} className="max-w-full">
            <CheckLine check={check} />
          </li>
        ))}
      </ul>
      {shown.length < checks.length && (
        <button
          type="button"
          onClick={() => setAll(true)}
          className={buttonClass('plain', 'small')}
        >
          {t('checks.more', { count: checks.length - shown.length })}
        </button>
      )}
    </li>
  )
}

/** All checks of the plan as it is now. */
export function useChecks(): PlanCheck[] {
  const { actors, gaps } = usePlan()
  // What is typed is seen at once; what it means for the checks a moment later.
  const { head, actions, activities } = useDeferredValue(usePlanView())
  return useMemo(
    () => checkOnce({ head, actions, activities, actors, gaps }),
    [head, actions, activities, actors, gaps],
  )
}

let last: { of: Checked; found: PlanCheck[] } | undefined

/** The list and the panel look at the same plan: it is checked once for both. */
function checkOnce(of: Checked): PlanCheck[] {
  const isKnown = (Object.keys(of) as (keyof Checked)[]).every((key) => last?.of[key] === of[key])
  if (!last || !isKnown) last = { of, found: checkPlan(of) }
  return last.found
}

const line = `${buttonClass('quiet', 'small')} max-w-full text-left [overflow-wrap:anywhere]`

function CheckLine({ check }: { check: PlanCheck }) {
  const t = useTranslations('plan')
  const { id: board } = useBoard()
  const { factors, actors, leadName, show } = usePlan()
  const { actions } = usePlanView()
  if (check.kind === 'key-actor-missing') {
    const actor = actors.find(({ id }) => id === check.actor)
    return (
      <Link href={`/boards/${board}/actors#${check.actor}`} className={line}>
        {actor?.name}
      </Link>
    )
  }
  if (check.kind === 'gap-without-action') {
    const factor = factors.find(({ id }) => id === check.factor)
    return (
      <span className="flex flex-wrap items-center">
        <Link href={`/boards/${board}/factors/${check.factor}/ratings`} className={line}>
          {factor ? `${factor.number} ${factor.short}` : check.factor}
        </Link>
        <MakeForGap factor={check.factor} />
      </span>
    )
  }
  const action = actions.find(({ id }) => id === check.action)
  if (!action) return null
  return (
    <button type="button" onClick={() => show(check.action)} className={line}>
      {check.kind === 'overloaded-lead'
        ? t('checks.overloaded', { lead: leadName(action), count: check.count })
        : action.title || t('nameless')}
    </button>
  )
}

function MakeForGap({ factor }: { factor: string }) {
  const t = useTranslations('plan')
  const { editable, show } = usePlan()
  const { action } = useMake()
  const { title, objective, gap } = useGapTitle(factor)
  if (!editable || !action) return null
  return (
    <button
      type="button"
      onClick={() => show(action(title, { kind: 'gap', factor, id: factor }, { objective, gap }))}
      className={buttonClass('plain', 'small')}
    >
      {t('checks.make')}
    </button>
  )
}

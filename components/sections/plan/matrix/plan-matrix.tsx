'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { type PlanAction, planPoints } from '#lib/board/plan.ts'
import { useGathered } from '../use-gathered.ts'
import { useHeld, useTellDrag } from '../use-held.ts'
import { useQuery } from '../use-query.ts'
import { useShown } from '../use-shown.ts'
import { MatrixCell, placeIn } from './matrix-cell.tsx'
import { PlaceDialog } from './place-dialog.tsx'

/** How many actions are shown at once with all that can be done with each. */
const shortPlan = 60

const nowhere = placeIn({ effort: null, impact: null })

type Corner = 'quick' | 'big' | 'fill' | 'think'

/** What stands in a corner of the matrix: where it is named. */
const cornerAt = (effort: number, impact: number): Corner | undefined => {
  if (impact === 5) return effort === 1 ? 'quick' : effort === 5 ? 'big' : undefined
  if (impact === 1) return effort === 1 ? 'fill' : effort === 5 ? 'think' : undefined
  return undefined
}

/** The plan as a matrix: upwards what brings more, to the right what takes more. */
export function PlanMatrix() {
  const t = useTranslations('plan')
  const { open } = useQuery()
  const [placing, setPlacing] = useState<PlanAction>()
  const held = useHeld()
  useTellDrag()
  const all = useShown()
  const shown = useMemo(() => all.filter(({ status }) => status !== 'dropped'), [all])
  const places = useGathered(shown, placeIn)
  const unplaced = places.get(nowhere)
  const common = { isShort: shown.length <= shortPlan, open, held, onPlace: setPlacing }
  return (
    <section aria-label={t('views.matrix')} className="mt-4">
      <p className="max-w-2xl text-soft">{t('matrix.about')}</p>
      {unplaced && (
        <section aria-label={t('matrix.unplaced')} className="mt-4">
          <h2 className="font-semibold">{t('matrix.unplaced')}</h2>
          <MatrixCell
            effort={null}
            impact={null}
            name={t('matrix.unplaced')}
            actions={unplaced}
            {...common}
          />
        </section>
      )}
      <div className="mt-4 grid grid-cols-[1.75rem_minmax(0,1fr)] gap-1">
        <p
          aria-hidden="true"
          className="[writing-mode:vertical-rl] rotate-180 place-self-center text-[0.9375rem] font-semibold text-soft"
        >
          {t('fields.impact')} →
        </p>
        <div className="grid grid-cols-5 overflow-hidden rounded-xl border">
          {planPoints.toReversed().flatMap((impact) =>
            planPoints.map((effort) => {
              const corner = cornerAt(effort, impact)
              return (
                <MatrixCell
                  key={`${effort} ${impact}`}
                  effort={effort}
                  impact={impact}
                  name={t('matrix.cell', { effort, impact })}
                  corner={corner && t(`matrix.corners.${corner}`)}
                  actions={places.get(placeIn({ effort, impact }))}
                  {...common}
                />
              )
            }),
          )}
        </div>
        <span />
        <p aria-hidden="true" className="text-center text-[0.9375rem] font-semibold text-soft">
          {t('fields.effort')} →
        </p>
      </div>
      <PlaceDialog action={placing} onClose={() => setPlacing(undefined)} />
    </section>
  )
}

import * as Y from 'yjs'
import { actionStatuses, plan } from '#lib/board/plan.ts'
import { addDays } from '#lib/board/plan-days.ts'

/** How large the measured plan is: far more than a council would adopt. */
export const planSize = { actions: 300, activities: 1500 } as const

/** A plan of that size as one update; each action says all that the table and the timeline show. */
export function planDocument(): Uint8Array {
  const doc = new Y.Doc()
  const face = plan.on(doc)
  const author = 'bench'
  doc.transact(() => {
    const ids: string[] = []
    for (let at = 0; at < planSize.actions; at++) {
      const start = addDays('2026-01-01', (at * 7) % 700)
      const before = ids.at(-1)
      ids.push(
        face.actions.add(
          {
            title: `Action ${at + 1}: meet the people of quarter ${(at % 23) + 1}`,
            status: actionStatuses[at % 4] ?? 'done',
            factors: ['networks-and-access'],
            objective: `Reach ${at} households`,
            lead: `Office ${at % 40}`,
            indicator: 'Households reached',
            baseline: 0,
            targetValue: at,
            effort: (at % 5) + 1,
            impact: ((at * 3) % 5) + 1,
            start,
            end: addDays(start, 60),
            ...(at % 3 === 0 && before !== undefined && { after: [before] }),
          },
          { author },
        ),
      )
    }
    for (let at = 0; at < planSize.activities; at++) {
      const action = ids[at % ids.length] ?? ''
      const by = addDays('2026-01-01', (at * 11) % 700)
      face.activities.add({ action, what: `Activity ${at}`, who: 'Somebody', by }, { author })
    }
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

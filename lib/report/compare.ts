import { type Delegation, delegations } from '#lib/access/access.ts'
import { plainText } from '#lib/board/rich-text.ts'
import { compareFactor } from './compare-factor.ts'
import { actionsOf, compareRecords, planTexts } from './compare-records.ts'
import { compareText } from './compare-text.ts'
import type { Difference } from './difference.ts'
import type { VersionModel } from './version-model.ts'

/** Everything that is different in the later of two versions of a board, place by place. */
export function compareVersions(before: VersionModel, after: VersionModel): Difference[] {
  const factors = idsOf(before.factors, after.factors)
  return [
    ...factors.flatMap((id) => [
      ...compareFactor(
        before.factors.find((one) => one.id === id),
        after.factors.find((one) => one.id === id),
        id,
      ),
      ...compareRatings(before, after, id),
    ]),
    ...compareContext(before, after),
    ...compareRecords('actor', before.actors.actors, after.actors.actors),
    ...compareRecords('relation', before.actors.relations, after.actors.relations),
    ...compareRecords('action', actionsOf(before), actionsOf(after)),
    ...planTexts(before, after),
    ...compareComments(before, after),
  ]
}

const idsOf = (...lists: { id: string }[][]): string[] => [
  ...new Set(lists.flatMap((list) => list.map(({ id }) => id))),
]

function compareRatings(before: VersionModel, after: VersionModel, factor: string): Difference[] {
  const [was, is] = [before.ratings, after.ratings]
  const base = { part: 'ratings', factor } as const
  const place = { on: 'reason', factor } as const
  const own = delegations.flatMap((city): Difference[] => {
    // What was hidden in the earlier version is news only as a whole; what is hidden now is none.
    const [from, to] = [was.own[city]?.[factor], is.own[city]?.[factor]]
    if (!to) return []
    const reason = plainText(to.reason).trim()
    const fields = city === 'mentee' ? (['now', 'target'] as const) : (['now'] as const)
    const rated = fields.flatMap((field): Difference[] => {
      const [a, b] = [from?.[field] ?? null, to[field]]
      if (a === b) return []
      const of = city === 'mentor' ? 'peer' : field
      return [{ ...base, city, what: { kind: 'rating', of, factor, from: a, to: b, reason } }]
    })
    return [...rated, ...compareText(from?.reason, to.reason, { ...base, city, place })]
  })
  const [a, b] = [was.agreed[factor], is.agreed[factor]]
  const [from, to] = [a?.step ?? null, b?.step ?? null]
  const reason = b ? plainText(b.reason).trim() : ''
  const agreed: Difference[] =
    from === to
      ? []
      : [{ ...base, city: null, what: { kind: 'rating', of: 'agreed', factor, from, to, reason } }]
  return [...own, ...agreed, ...compareText(a?.reason, b?.reason, { ...base, city: null, place })]
}

function compareContext(before: VersionModel, after: VersionModel): Difference[] {
  const ids = [...new Set([...Object.keys(before.context), ...Object.keys(after.context)])]
  return ids.flatMap((factor) =>
    delegations.flatMap((city: Delegation): Difference[] => {
      const [was, is] = [before.context[factor]?.[city], after.context[factor]?.[city]]
      const base = { part: 'context', factor: null, city } as const
      const [from, to] = [was?.effect ?? null, is?.effect ?? null]
      const effect: Difference[] =
        from === to ? [] : [{ ...base, what: { kind: 'effect', factor, from, to } }]
      const texts = (['remark', 'consequence'] as const).flatMap((part) =>
        compareText(was?.[part], is?.[part], { ...base, place: { on: 'context', factor, part } }),
      )
      return [...effect, ...texts]
    }),
  )
}

function compareComments(before: VersionModel, after: VersionModel): Difference[] {
  const known = new Set(before.threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
  const count = after.threads
    .flatMap(({ comments }) => comments)
    .filter(({ id }) => !known.has(id)).length
  if (count === 0) return []
  return [{ part: 'comments', factor: null, city: null, what: { kind: 'comments', count } }]
}

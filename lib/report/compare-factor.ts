import { delegations } from '#lib/access/access.ts'
import { speakerOf, transferParts } from '#lib/board/transfer.ts'
import { compareText } from './compare-text.ts'
import type { Difference } from './difference.ts'
import type { FactorModel } from './version-model.ts'

/** What is different in the notes, answers, cards and sheets of one key factor. */
export function compareFactor(
  before: FactorModel | undefined,
  after: FactorModel | undefined,
  factor: string,
): Difference[] {
  const base = { part: 'factors', factor } as const
  const notes = (['mentor', 'mentee', 'agreed'] as const).flatMap((key) =>
    compareText(before?.notes[key], after?.notes[key], {
      ...base,
      city: key === 'agreed' ? null : key,
      place: { on: 'note', factor },
    }),
  )
  return [
    ...notes,
    ...compareAnswers(before, after, factor),
    ...compareCards(before, after, factor),
    ...compareTransfers(before, after, factor),
  ]
}

function compareAnswers(
  before: FactorModel | undefined,
  after: FactorModel | undefined,
  factor: string,
): Difference[] {
  const [was, is] = [before?.answers ?? {}, after?.answers ?? {}]
  const questions = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return questions.flatMap((question) =>
    delegations.flatMap((city): Difference[] => {
      const base = { part: 'factors', factor, city } as const
      const [a, b] = [was[question]?.[city], is[question]?.[city]]
      const [from, to] = [a?.choice ?? null, b?.choice ?? null]
      const [added, removed] = textsOf(a?.items ?? [], b?.items ?? [])
      const place = { on: 'answer', factor, question } as const
      return [
        ...(from === to
          ? []
          : [{ ...base, what: { kind: 'choice' as const, factor, question, from, to } }]),
        ...(added.length + removed.length > 0
          ? [{ ...base, what: { kind: 'list' as const, factor, question, added, removed } }]
          : []),
        ...compareText(a?.remark, b?.remark, { ...base, place }),
      ]
    }),
  )
}

function compareCards(
  before: FactorModel | undefined,
  after: FactorModel | undefined,
  factor: string,
): Difference[] {
  return ([...delegations, null] as const).flatMap((city): Difference[] => {
    const own = (model: FactorModel | undefined) =>
      (model?.cards ?? []).filter(({ delegation }) => delegation === city)
    const [added, removed] = textsOf(own(before), own(after))
    if (added.length + removed.length === 0) return []
    return [{ part: 'factors', factor, city, what: { kind: 'cards', factor, added, removed } }]
  })
}

/** The words that came and those that went; what was rewritten counts as both. */
function textsOf(
  before: readonly { id: string; text: string }[],
  after: readonly { id: string; text: string }[],
): [added: string[], removed: string[]] {
  const isIn = (list: typeof before, { id, text }: (typeof before)[number]) =>
    list.some((one) => one.id === id && one.text === text)
  const written = (list: typeof before) => list.filter(({ text }) => text.trim() !== '')
  return [
    written(after)
      .filter((one) => !isIn(before, one))
      .map(({ text }) => text),
    written(before)
      .filter((one) => !isIn(after, one))
      .map(({ text }) => text),
  ]
}

function compareTransfers(
  before: FactorModel | undefined,
  after: FactorModel | undefined,
  factor: string,
): Difference[] {
  const [was, is] = [before?.transfers ?? [], after?.transfers ?? []]
  const ids = [...new Set([...was, ...is].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [a, b] = [was.find((one) => one.id === id), is.find((one) => one.id === id)]
    const title = b?.localName || b?.title || a?.localName || a?.title || ''
    return transferParts.flatMap((part) =>
      compareText(a?.texts[part], b?.texts[part], {
        part: 'factors',
        factor,
        city: speakerOf(part),
        place: { on: 'transfer', factor, title },
      }),
    )
  })
}

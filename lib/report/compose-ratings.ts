import { delegations } from '#lib/access/access.ts'
import { type Block, type Cell, type Chapter, cell, paragraph, run } from './blocks.ts'
import { linkBlocks } from './compose-factors.ts'
import { type Composing, factorName, heading } from './composing.ts'
import { isWritten, noteToBlocks } from './note-to-blocks.ts'
import type { VersionModel } from './version-model.ts'

/** The ratings as a table, and the reasons for them. */
export function ratingsChapter(composing: Composing): Chapter {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const { own } = model.ratings
  const isHidden = own.mentor === null && own.mentee === null
  return {
    id: 'ratings',
    part: 'ratings',
    title: t('chapters.ratings'),
    blocks: [
      ...(isHidden ? [paragraph(t('ratings.hidden'), { soft: true })] : []),
      ratingsTable(composing),
      ...reasonBlocks(composing),
    ],
  }
}

/** What a rating is called; the benchmark may have names of its own. */
export function stepName({ benchmark, words }: Composing, step: string | null | undefined): string {
  if (!step) return ''
  const own = benchmark.keyFactors[0]?.steps.find(({ id }) => id === step)?.name
  return own ?? words.find(`ratings.steps.${step}`) ?? step
}

/** The ids of the factors in their order, with those that only ratings know. */
export function ratedFactors({ model, benchmark }: Composing): string[] {
  const { own, agreed } = model.ratings
  const said = [agreed, own.mentor ?? {}, own.mentee ?? {}].flatMap(Object.keys)
  return [...new Set([...benchmark.keyFactors.map(({ id }) => id), ...said])]
}

function ratingsTable(composing: Composing): Block {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const { own, agreed, baseline } = model.ratings
  const { mentor, mentee } = model.board.cities
  const say = (step: string | null | undefined): Cell =>
    step ? cell(stepName(composing, step)) : cell('–', { soft: true })
  return {
    kind: 'table',
    caption: t('ratings.table'),
    head: [
      t('ratings.factor'),
      ...(baseline ? [t('ratings.baseline')] : []),
      t('ratings.now', { city: mentee }),
      t('ratings.target'),
      t('ratings.peer', { city: mentor }),
      t('ratings.agreed'),
    ],
    rows: ratedFactors(composing).map((id) => [
      cell(factorName(composing, id), { bold: true }),
      ...(baseline ? [say(baseline[id])] : []),
      say(own.mentee?.[id]?.now),
      say(own.mentee?.[id]?.target),
      say(own.mentor?.[id]?.now),
      say(agreed[id]?.step),
    ]),
    widths: baseline ? [5, 3, 3, 3, 3, 3] : [5, 3, 3, 3, 3],
  }
}

function reasonBlocks(composing: Composing): Block[] {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const { own, agreed } = model.ratings
  return ratedFactors(composing).flatMap((id): Block[] => {
    const said = delegations.flatMap((of): Block[] => {
      const rating: Rating | undefined = own[of]?.[id]
      if (!rating || (!isWritten(rating.reason) && rating.evidence.length === 0)) return []
      const title = model.board.cities[of]
      const sure = rating.confidence && words.find(`ratings.confidences.${rating.confidence}`)
      const blocks: Block[] = [
        ...noteToBlocks(isWritten(rating.reason) ? rating.reason : { type: 'doc' }),
        ...linkBlocks(rating.evidence),
        ...(sure
          ? [{ kind: 'text' as const, runs: [run(sure, { soft: true, italic: true })] }]
          : []),
      ]
      return [{ kind: 'said', by: of, title, blocks }]
    })
    const reason = agreed[id]?.reason
    const both: Block[] = isWritten(reason)
      ? [{ kind: 'said', by: 'both', title: t('agreed'), blocks: noteToBlocks(reason) }]
      : []
    return said.length + both.length > 0
      ? [heading(factorName(composing, id)), ...said, ...both]
      : []
  })
}

type Rating = NonNullable<VersionModel['ratings']['own']['mentor']>[string]

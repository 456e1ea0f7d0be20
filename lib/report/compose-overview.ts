import { type Block, type Chapter, paragraph } from './blocks.ts'
import { type Composing, factorName, heading } from './composing.ts'
import { drawRatings } from './draw-ratings.ts'
import { isWritten, noteToBlocks } from './note-to-blocks.ts'

/** What there is to see at first: how much was done, the ratings in one picture, what was agreed. */
export function overviewChapter(composing: Composing): Chapter {
  const { model, benchmark, words } = composing
  const t = words.getTranslations('report')
  const { factors, actors, plan, threads, board } = model
  const { mentor, mentee } = board.cities
  const isTouched = ({ notes, answers }: (typeof factors)[number]) =>
    Object.values(notes).some(isWritten) || Object.keys(answers).length > 0
  const counts = [
    t('counts.factors', {
      count: factors.filter(isTouched).length,
      total: benchmark.keyFactors.length,
    }),
    t('counts.actors', { count: actors.actors.length }),
    t('counts.actions', { count: plan.actions.length }),
    ...(threads.length > 0 ? [t('counts.comments', { count: threads.length })] : []),
  ]
  const drawing = drawRatings(composing)
  const agreed = factors.filter(({ notes }) => isWritten(notes.agreed))
  const blocks: Block[] = [
    { kind: 'text', lead: true, runs: [{ text: t('overview', { mentor, mentee }) }] },
    { kind: 'list', ordered: false, items: counts.map((text) => [paragraph(text)]) },
    ...(drawing ? [heading(t('ratings.picture')), { kind: 'figure' as const, drawing }] : []),
    ...(agreed.length > 0 ? [heading(t('agreedSoFar'))] : []),
    ...agreed.map(
      ({ id, notes }): Block => ({
        kind: 'said',
        by: 'both',
        title: factorName(composing, id),
        blocks: noteToBlocks(notes.agreed),
      }),
    ),
  ]
  return { id: 'overview', part: 'overview', title: t('chapters.overview'), blocks }
}

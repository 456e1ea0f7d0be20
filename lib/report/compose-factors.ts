import { delegations } from '#lib/access/access.ts'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import { type Block, type Chapter, paragraph, type Run, run } from './blocks.ts'
import { cardBlocks, transferBlocks } from './compose-cards.ts'
import { type Composing, heading } from './composing.ts'
import { isWritten, noteToBlocks } from './note-to-blocks.ts'
import type { FactorModel } from './version-model.ts'

/** A chapter for each key factor, also for those that the benchmark does not have any more. */
export const factorChapters = (composing: Composing): Chapter[] =>
  composing.model.factors.map((factor) => factorChapter(composing, factor))

function factorChapter(composing: Composing, factor: FactorModel): Chapter {
  const { benchmark, words } = composing
  const t = words.getTranslations('report')
  const known = benchmark.keyFactors.find(({ id }) => id === factor.id)
  const blocks = [
    ...noteBlocks(composing, factor),
    ...(known ? questionBlocks(composing, factor, known) : []),
    ...cardBlocks(composing, factor),
    ...transferBlocks(composing, factor, known),
  ]
  return {
    id: `factor-${factor.id}`,
    part: 'factors',
    title: known ? t('factorTitle', { number: known.number, title: known.title }) : factor.id,
    blocks: [
      ...(known ? [{ kind: 'text' as const, lead: true, runs: [run(known.summary)] }] : []),
      ...(blocks.length > 0 ? blocks : [paragraph(t('nothingYet'), { soft: true })]),
    ],
  }
}

function noteBlocks({ model, words }: Composing, { notes }: FactorModel): Block[] {
  const t = words.getTranslations('report')
  const said = (by: 'mentor' | 'mentee' | 'both', title: string): Block[] => {
    const note = notes[by === 'both' ? 'agreed' : by]
    return isWritten(note) ? [{ kind: 'said', by, title, blocks: noteToBlocks(note) }] : []
  }
  const { mentor, mentee } = model.board.cities
  const blocks = [
    ...said('mentor', mentor),
    ...said('mentee', mentee),
    ...said('both', t('agreed')),
  ]
  return blocks.length > 0 ? [heading(t('notes')), ...blocks] : []
}

function questionBlocks(
  { model, words }: Composing,
  { answers }: FactorModel,
  { questions }: KeyFactor,
): Block[] {
  const t = words.getTranslations('report')
  const answered = questions.flatMap((question, index): Block[] => {
    const both = answers[question.id]
    const said = delegations.flatMap((of): Block[] => {
      const blocks = both ? answerBlocks(words, both[of]) : []
      return blocks.length > 0
        ? [{ kind: 'said', by: of, title: model.board.cities[of], blocks }]
        : []
    })
    return said.length > 0 ? [heading(`${index + 1}. ${question.text}`, 3), ...said] : []
  })
  if (answered.length === 0) return []
  const open = questions.length - answered.filter(({ kind }) => kind === 'heading').length
  return [
    heading(t('questions')),
    ...answered,
    ...(open > 0 ? [paragraph(t('openQuestions', { count: open }), { soft: true })] : []),
  ]
}

type Answer = FactorModel['answers'][string]['mentor']

function answerBlocks(words: Composing['words'], answer: Answer): Block[] {
  const { choice, items, remark, evidence } = answer
  const chosen = choice && (words.find(`questions.choices.${choice}`) ?? choice)
  return [
    ...(chosen ? [paragraph(chosen, { bold: true })] : []),
    ...(items.length > 0
      ? [
          {
            kind: 'list' as const,
            ordered: false,
            items: items.map(({ text }) => [paragraph(text)]),
          },
        ]
      : []),
    ...noteToBlocks(isWritten(remark) ? remark : { type: 'doc' }),
    ...linkBlocks(evidence),
  ]
}

/** Links as one line each. */
export function linkBlocks(links: readonly { url: string; title: string }[]): Block[] {
  if (links.length === 0) return []
  const line = ({ url, title }: { url: string; title: string }): Run =>
    run(title || url, { href: url })
  return [
    {
      kind: 'list',
      ordered: false,
      items: links.map((link) => [{ kind: 'text', runs: [line(link)] }]),
    },
  ]
}

import { type Block, type Chapter, paragraph, type Run, run } from './blocks.ts'
import { type Composing, dayIn, factorName, heading } from './composing.ts'
import { nameOf } from './fields.ts'
import type { ThreadModel } from './version-model.ts'

/** What was said about the board, by place; open threads first. */
export function commentsChapter(composing: Composing): Chapter {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const open = model.threads.filter(({ isResolved }) => !isResolved)
  const settled = model.threads.filter(({ isResolved }) => isResolved)
  const list = (threads: readonly ThreadModel[], title: string): Block[] =>
    threads.length > 0
      ? [heading(title), ...threads.flatMap((thread) => threadBlocks(composing, thread))]
      : []
  const blocks = [...list(open, t('comments.open')), ...list(settled, t('comments.settled'))]
  return {
    id: 'comments',
    part: 'comments',
    title: t('chapters.comments'),
    blocks: blocks.length > 0 ? blocks : [paragraph(t('comments.none'), { soft: true })],
  }
}

function threadBlocks(composing: Composing, { anchor, comments }: ThreadModel): Block[] {
  const { words } = composing
  const t = words.getTranslations('report')
  return [
    heading(placeOf(composing, anchor), 3),
    ...(anchor.quote ? [{ kind: 'quote' as const, blocks: [paragraph(anchor.quote)] }] : []),
    {
      kind: 'list',
      ordered: false,
      items: comments.map(({ name, text, at }) => {
        const who: Run[] = [
          // An erased author has no name any more.
          run(name || t('comments.somebody'), { bold: true }),
          run(` · ${dayIn(words.language, at)}`, { soft: true }),
        ]
        return [{ kind: 'text', runs: [...who, run('\n'), run(text)] }]
      }),
    },
  ]
}

/** What a thread is about, in words. */
export function placeOf(composing: Composing, anchor: ThreadModel['anchor']): string {
  const t = composing.words.getTranslations('report')
  const { on, id } = anchor
  const factor = anchor.factor === null ? '' : factorName(composing, anchor.factor)
  const name = nameOf(composing, id) ?? ''
  switch (on) {
    case 'note':
      return t('comments.on.note', { factor })
    case 'question': {
      const found = composing.benchmark.keyFactors
        .flatMap(({ questions }) => questions)
        .find((question) => question.id === id)
      return t('comments.on.question', { factor, question: found?.text ?? '' })
    }
    case 'rating':
      return t('comments.on.rating', { factor })
    case 'actor':
      return t('comments.on.actor', { name })
    case 'action':
      return t('comments.on.action', { name })
    default:
      return t('comments.on.other', { name: name || factor })
  }
}

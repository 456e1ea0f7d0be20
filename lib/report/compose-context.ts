import { delegations } from '#lib/access/access.ts'
import { type Block, type Chapter, paragraph, run } from './blocks.ts'
import { type Composing, heading } from './composing.ts'
import { isWritten, noteToBlocks } from './note-to-blocks.ts'
import type { VersionModel } from './version-model.ts'

type ContextView = VersionModel['context'][string]['mentor']

/** What both cities say of the conditions that they did not choose. */
export function contextChapter(composing: Composing): Chapter {
  const { model, benchmark, words } = composing
  const t = words.getTranslations('report')
  const blocks = Object.entries(model.context).flatMap(([id, views]): Block[] => {
    const said = delegations.flatMap((of): Block[] => {
      const inside = viewBlocks(words, views[of])
      const title = model.board.cities[of]
      return inside.length > 0 ? [{ kind: 'said', by: of, title, blocks: inside }] : []
    })
    const name = benchmark.contextFactors.find((one) => one.id === id)?.title ?? id
    return said.length > 0 ? [heading(name), ...said] : []
  })
  return {
    id: 'context',
    part: 'context',
    title: t('chapters.context'),
    blocks: blocks.length > 0 ? blocks : [paragraph(t('nothingYet'), { soft: true })],
  }
}

function viewBlocks(
  words: Composing['words'],
  { effect, remark, consequence }: ContextView,
): Block[] {
  const t = words.getTranslations('report')
  const found = effect && (words.find(`context.effects.${effect}`) ?? effect)
  return [
    ...(found ? [paragraph(found, { bold: true })] : []),
    ...(isWritten(remark) ? noteToBlocks(remark) : []),
    ...(isWritten(consequence)
      ? [
          { kind: 'text' as const, runs: [run(t('consequence'), { italic: true, soft: true })] },
          ...noteToBlocks(consequence),
        ]
      : []),
  ]
}

import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import { speakerOf, transferParts } from '#lib/board/transfer.ts'
import { type Block, type Run, run } from './blocks.ts'
import { type Composing, heading } from './composing.ts'
import { isWritten, noteToBlocks } from './note-to-blocks.ts'
import type { FactorModel } from './version-model.ts'

/** The cards of a brainstorm, group by group. */
export function cardBlocks({ words }: Composing, { cards, groups }: FactorModel): Block[] {
  const written = cards.filter(({ text }) => text.trim() !== '')
  if (written.length === 0) return []
  const t = words.getTranslations('report')
  const known = new Set(groups.map(({ id }) => id))
  const list = (some: typeof written): Block => ({
    kind: 'list',
    ordered: false,
    items: some.map(({ text, delegation }) => {
      const runs: Run[] = [run(text, delegation ? { mark: delegation } : {})]
      return [{ kind: 'text', runs }]
    }),
  })
  const grouped = groups.flatMap(({ id, name }): Block[] => {
    const some = written.filter(({ group }) => group === id)
    return some.length > 0 ? [heading(name || t('namelessGroup'), 3), list(some)] : []
  })
  const rest = written.filter(({ group }) => group === null || !known.has(group))
  const loose = rest.length > 0 ? [list(rest)] : []
  const title = grouped.length > 0 && rest.length > 0 ? [heading(t('ungrouped'), 3)] : []
  return [heading(t('cards')), ...grouped, ...title, ...loose]
}

/** The sheets on which practices are carried over from one city to the other. */
export function transferBlocks(
  { model, words }: Composing,
  { transfers }: FactorModel,
  factor: KeyFactor | undefined,
): Block[] {
  const t = words.getTranslations('report')
  const blocks = transfers.flatMap((transfer): Block[] => {
    const practice = factor?.practices.find(({ id }) => id === transfer.practice)
    const title = practice?.title || transfer.title || t('namelessPractice')
    const said = transferParts.flatMap((part): Block[] => {
      const text = transfer.texts[part]
      if (!isWritten(text)) return []
      const by = speakerOf(part)
      const label = t(`transfer.${part}`, { city: model.board.cities[by] })
      return [{ kind: 'said', by, title: label, blocks: noteToBlocks(text) }]
    })
    const name = transfer.localName ? t('localName', { title, name: transfer.localName }) : title
    return [heading(name, 3), ...said]
  })
  return blocks.length > 0 ? [heading(t('practices')), ...blocks] : []
}

import { getLocale, getTranslations } from 'next-intl/server'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { cityOfKey } from '#lib/board/items.ts'
import type { Board } from '#server/boards/boards.ts'
import type { DifferingItem } from '#server/boards/items-that-differ.ts'

/** Single things that can be brought back, by the part of the board that they stand in. */
export async function itemGroups(
  board: Board,
  items: readonly DifferingItem[],
  rooms: Record<string, string>,
) {
  const t = await getTranslations('versions')
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  const nameOf = ({ room, kind, id, words }: DifferingItem): string => {
    const { id: inner, city } = cityOfKey(id)
    const whose = city ? board.cities[city] : t('compare.both')
    switch (kind) {
      case 'note':
        return id === 'mentor' || id === 'mentee' ? board.cities[id] : t('items.agreed')
      case 'answer': {
        const key = benchmark?.keyFactors.find((one) => room === `factor/${one.id}`)
        const question = key?.questions.find((one) => one.id === inner)?.text ?? inner
        return t('items.of', { city: whose, name: question })
      }
      case 'view': {
        const name = benchmark?.contextFactors.find((one) => one.id === inner)?.title ?? inner
        return t('items.of', { city: whose, name })
      }
      case 'agreed':
        return benchmark?.keyFactors.find((one) => one.id === id)?.short ?? id
      case 'head':
        return id === 'vision' ? t('items.vision') : t('items.context')
      default:
        return words || t('items.nameless')
    }
  }
  const found = [...new Set(items.map(({ room }) => room))]
  return found.map((room) => ({
    room,
    name: rooms[room] ?? room,
    items: items
      .filter((item) => item.room === room)
      .map((item) => ({
        value: `${room} ${item.kind} ${item.id}`,
        kind: item.kind,
        since: item.since,
        name: nameOf(item),
      })),
  }))
}

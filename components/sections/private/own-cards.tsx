import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DraftCard } from '#lib/board/draft.ts'

/** The reader's private cards that were not shown, each with the way to where it can be. */
export function OwnCards({
  board,
  cards,
  factors,
}: {
  board: string
  cards: readonly DraftCard[]
  factors: readonly { id: string; number: number; short: string }[]
}) {
  const t = useTranslations('stage')
  if (cards.length === 0) return null
  return (
    <section aria-label={t('cards.mine')} className="mt-10">
      <h2 className="text-lg font-semibold">{t('cards.mine')}</h2>
      <p className="text-soft">{t('cards.left')}</p>
      {factors.map(({ id, number, short }) => {
        const own = cards.filter(({ factor }) => factor === id)
        if (own.length === 0) return null
        return (
          <div key={id} className="mt-4">
            <h3 className="font-semibold">
              <Link href={`/boards/${board}/factors/${id}/cards`} className="prose-link">
                {number} {short}
              </Link>
            </h3>
            <ul className="mt-1 divide-y border-y">
              {own.map((card) => (
                <li key={card.id} dir="auto" className="py-1.5 [overflow-wrap:anywhere]">
                  {card.text}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

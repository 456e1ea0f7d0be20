import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Mark } from '#components/ui/mark.tsx'
import { type Composing, factorName } from '#lib/report/composing.ts'
import type { Difference } from '#lib/report/difference.ts'
import { type Told, tellDifference } from '#lib/report/tell-difference.ts'
import type { Piece } from '#lib/report/text-difference.ts'
import { keyed } from './keyed.ts'

/** What is different, told place by place: a sentence each, and the words that came and went. */
export async function Differences({
  composing,
  differences,
  after,
}: {
  composing: Composing
  differences: readonly Difference[]
  /** What stands below a difference, which is told in a sentence; and the id of its place. */
  after?: (difference: Difference, sentence: string) => { id: string; node: ReactNode }
}) {
  const t = await getTranslations('report')
  const titleOf = ({ factor, part }: Difference) =>
    factor !== null
      ? factorName(composing, factor)
      : part === 'factors' || part === 'overview'
        ? ''
        : t(`chapters.${part}`)
  const titles = [...new Set(differences.map(titleOf))]
  return titles.map((title) => (
    <section key={title} className="mt-9">
      <h2 className="border-b pb-1 font-serif text-xl font-semibold">{title}</h2>
      <ul className="mt-3 grid gap-4">
        {keyed(differences.filter((one) => titleOf(one) === title)).map(({ place, item: one }) => {
          const told = tellDifference(composing, one)
          const more = after?.(one, told.sentence)
          return (
            <li
              key={place}
              id={more?.id}
              className="grid scroll-mt-20 grid-cols-[1rem_minmax(0,1fr)] gap-x-2.5"
            >
              <span className="pt-1">{one.city && <Mark of={one.city} />}</span>
              <div className="min-w-0">
                <TellOne told={told} />
                {more?.node}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  ))
}

async function TellOne({ told }: { told: Told }) {
  const t = await getTranslations('versions')
  const { sentence, more, pieces, added, removed } = told
  return (
    <div dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
      <p>{sentence}</p>
      {more.map((line) => (
        <p key={line} className="text-soft">
          {line}
        </p>
      ))}
      {pieces.length > 0 && (
        <p className="mt-1 border-l-2 pl-3 text-[0.9375rem] whitespace-pre-line">
          {keyed(pieces).map(({ place, item }) => (
            <Words
              key={place}
              piece={item}
              labels={{ added: t('compare.added'), removed: t('compare.removed') }}
            />
          ))}
        </p>
      )}
      <Items label={t('compare.added')} items={added} />
      <Items label={t('compare.removed')} items={removed} gone />
    </div>
  )
}

/** Words that came are underlined, those that went struck through; both say so to who hears them. */
function Words({ piece, labels }: { piece: Piece; labels: Record<'added' | 'removed', string> }) {
  if (piece.kind === 'same') return <span className="text-soft">{piece.text}</span>
  const Element = piece.kind === 'added' ? 'ins' : 'del'
  return (
    <Element
      className={
        piece.kind === 'added'
          ? 'bg-accent-soft font-[550] underline decoration-accent decoration-2'
          : 'text-soft line-through decoration-bad'
      }
    >
      <span className="sr-only">{labels[piece.kind]} </span>
      {piece.text}
    </Element>
  )
}

function Items({
  label,
  items,
  gone = false,
}: {
  label: string
  items: readonly string[]
  gone?: boolean
}) {
  if (items.length === 0) return null
  return (
    <div className="mt-1 text-[0.9375rem]">
      <p className="text-soft">{label}</p>
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item}>{gone ? <del className="text-soft">{item}</del> : item}</li>
        ))}
      </ul>
    </div>
  )
}

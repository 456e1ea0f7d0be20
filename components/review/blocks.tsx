import clsx from 'clsx'
import { Fragment, type ReactNode } from 'react'
import { Mark } from '#components/ui/mark.tsx'
import type { Block, Run, TableBlock } from '#lib/report/blocks.ts'
import { Drawing } from './drawing.tsx'
import { keyed } from './keyed.ts'

/** Blocks of a report as a page shows them; nothing in them lives. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return keyed(blocks).map(({ place, item }) => <Drawn key={place} block={item} />)
}

const headings = {
  2: { element: 'h3', look: 'mt-9 mb-3 font-serif text-xl font-semibold' },
  3: { element: 'h4', look: 'mt-6 mb-2 text-[1.0625rem] font-semibold' },
  4: { element: 'h5', look: 'mt-4 mb-1 font-semibold text-soft' },
} as const

const bars = { mentor: 'border-mentor', mentee: 'border-mentee', both: 'border-both' } as const

function Drawn({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const { element: Heading, look } = headings[block.level]
      return (
        <Heading className={clsx(look, block.mark && 'flex items-center gap-2.5')}>
          {block.mark && <Mark of={block.mark} />}
          <bdi>{block.text}</bdi>
        </Heading>
      )
    }
    case 'text':
      return (
        <p dir="auto" className={clsx('my-2', block.lead && 'font-serif text-lg leading-relaxed')}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'said':
      return (
        <div className={clsx('my-4 border-l-[3px] pl-4', bars[block.by])}>
          <p className="flex items-center gap-2 font-semibold">
            {block.by !== 'both' && <Mark of={block.by} />}
            <bdi>{block.title}</bdi>
          </p>
          <Blocks blocks={block.blocks} />
        </div>
      )
    case 'quote':
      return (
        <blockquote className="my-3 border-l-2 border-edge pl-4 text-soft italic">
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List
          className={clsx(
            'my-2 space-y-1',
            !block.boxed && 'pl-6',
            block.ordered && 'list-decimal',
            !block.ordered && (block.boxed ? 'list-none' : 'list-disc'),
          )}
        >
          {keyed(block.items).map(({ place, item }) => (
            <li key={place} className="[&>p]:my-0 marker:text-soft">
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'facts':
      return (
        <dl className="my-3 grid gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(8rem,auto)_1fr]">
          {block.rows.map(({ label, runs }) => (
            <Fragment key={label}>
              <dt className="text-soft">{label}</dt>
              <dd dir="auto" className="mb-1 min-w-0 [overflow-wrap:anywhere] sm:mb-0">
                <Runs runs={runs} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )
    case 'table':
      return <Table block={block} />
    case 'figure':
      return <Drawing drawing={block.drawing} />
    case 'rule':
      return <hr className="my-4" />
  }
}

function Table({ block: { caption, head, rows } }: { block: TableBlock }) {
  return (
    <section
      aria-label={caption || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
      tabIndex={0}
      className="my-4 overflow-x-auto"
    >
      <table className="w-full border-collapse text-[0.9375rem]">
        {caption && <caption className="sr-only">{caption}</caption>}
        {head.length > 0 && (
          <thead>
            <tr className="border-b-2 border-edge">
              {keyed(head).map(({ place, item: text }) => (
                <th key={place} scope="col" className="px-2 py-1.5 text-left font-semibold">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {keyed(rows).map(({ place, item: row }) => (
            <tr key={place} className="border-b align-top">
              {keyed(row).map(({ place: column, item: { runs } }) => (
                <td key={column} dir="auto" className="min-w-20 px-2 py-1.5">
                  <Runs runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return keyed(runs).map(({ place, item }) => <Words key={place} run={item} />)
}

function Words({ run }: { run: Run }): ReactNode {
  const { text, bold, italic, underline, strike, code, soft, href, mark } = run
  const lines = keyed(text.split('\n')).map(({ place, item: line }) => (
    <Fragment key={place}>
      {place > 0 && <br />}
      {line}
    </Fragment>
  ))
  let inside: ReactNode = lines
  if (code) inside = <code>{inside}</code>
  if (strike) inside = <s>{inside}</s>
  if (underline) inside = <u>{inside}</u>
  if (italic) inside = <em>{inside}</em>
  if (bold) inside = <strong className="font-semibold">{inside}</strong>
  if (soft) inside = <span className="text-soft">{inside}</span>
  if (href)
    inside = (
      <a href={href} className="prose-link" rel="noopener noreferrer nofollow">
        {inside}
      </a>
    )
  if (!mark) return inside
  return (
    <>
      <span className="mr-2 inline-block">
        <Mark of={mark} />
      </span>
      {inside}
    </>
  )
}

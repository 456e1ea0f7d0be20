import type { ReactNode } from 'react'
import { City } from '#components/ui/mark.tsx'
import { delegations } from '#lib/access/access.ts'
import type { Report } from '#lib/report/blocks.ts'
import { Blocks } from './blocks.tsx'

/** A frozen report as a page: what it is, its contents, and all its chapters. */
export function ReportArticle({
  report,
  aside,
  after,
}: {
  report: Report
  aside?: ReactNode
  /** What stands below a chapter. */
  after?: (chapter: { id: string; title: string }) => ReactNode
}) {
  const { title, subtitle, cities, facts, note, chapters, words, language } = report
  const contents = (
    <ol className="grid gap-1">
      {chapters.map((chapter) => (
        <li key={chapter.id}>
          <a
            href={`#${chapter.id}`}
            className="block rounded-md px-2 py-1 text-[0.9375rem] leading-snug no-underline hover:bg-accent-soft hover:underline"
          >
            {chapter.title}
          </a>
        </li>
      ))}
    </ol>
  )
  return (
    <div
      data-plain=""
      className="mx-auto max-w-6xl px-4 py-8 sm:px-6 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-12"
    >
      <nav aria-label={words.contents} className="no-print">
        <div className="hidden lg:sticky lg:top-6 lg:block">
          <h2 className="mb-2 px-2 font-semibold">{words.contents}</h2>
          {contents}
        </div>
      </nav>
      <article lang={language} className="min-w-0">
        <header className="border-b pb-6">
          <p className="flex flex-wrap gap-x-4">
            {delegations.map((of) => (
              <City key={of} of={of} name={cities[of]} />
            ))}
          </p>
          <h1 className="mt-3 font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
            {title}
          </h1>
          <p className="mt-1 font-serif text-lg text-soft">{subtitle}</p>
          <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-[0.9375rem]">
            {facts.map(({ label, text }) => (
              <div key={label} className="contents">
                <dt className="text-soft">{label}</dt>
                <dd className="[overflow-wrap:anywhere]">{text}</dd>
              </div>
            ))}
          </dl>
          {note && <p className="mt-4 max-w-2xl whitespace-pre-line">{note}</p>}
          {aside}
        </header>
        <details className="no-print mt-4 rounded-lg border px-3 py-2 lg:hidden">
          <summary className="min-h-8 py-1 font-semibold">{words.contents}</summary>
          <div className="pt-2">{contents}</div>
        </details>
        {chapters.map(({ id, title: name, blocks }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} className="mt-12 scroll-mt-6">
            <h2
              id={`${id}-title`}
              className="font-serif text-2xl leading-tight font-semibold tracking-tight"
            >
              {name}
            </h2>
            <Blocks blocks={blocks} />
            {after?.({ id, title: name })}
          </section>
        ))}
      </article>
    </div>
  )
}

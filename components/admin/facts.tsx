import { type ReactNode, useId } from 'react'

/** What is so, as a list of names with a value each. */
export function Facts({
  title,
  facts,
}: {
  title: string
  facts: readonly (readonly [string, ReactNode])[]
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="font-serif text-2xl font-semibold">
        {title}
      </h2>
      <dl className="mt-3 divide-y border-y">
        {facts.map(([name, value]) => (
          <div key={name} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
            <dt className="text-soft">{name}</dt>
            <dd className="ml-auto font-semibold tabular-nums [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

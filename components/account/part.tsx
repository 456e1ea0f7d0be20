import { type ReactNode, useId } from 'react'

/** A part of a page about oneself: its title, what it is about, and what can be done. */
export function Part({
  id,
  title,
  lead,
  children,
}: {
  /** What an address names it by. */
  id?: string
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className="mt-12">
      <h2 id={heading} className="font-serif text-2xl font-semibold">
        {title}
      </h2>
      {lead && <p className="mt-2 max-w-prose text-soft">{lead}</p>}
      {children && <div className="mt-5">{children}</div>}
    </section>
  )
}

import type { ReactNode } from 'react'

/** One part of the overview under a heading of its own. */
export function Block({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="min-w-0 break-inside-avoid">
      <h2 id={id} className="border-b pb-2 text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'

/** Names with what is to be said of each. */
export const Pairs = ({ children }: { children: ReactNode }) => (
  <dl className="divide-y border-y">{children}</dl>
)

/** One of them. */
export const Pair = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="gap-x-6 py-4 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)]">
    <dt className="font-semibold [overflow-wrap:anywhere]">{name}</dt>
    <dd>{children}</dd>
  </div>
)

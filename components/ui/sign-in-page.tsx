import type { ReactNode } from 'react'

/** The frame of the pages on which people sign in or make themselves an account. */
export function SignInPage({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <main className="mx-auto grid max-w-md gap-8 px-5 py-12 sm:py-16">
      <div className="grid gap-3">
        <h1 className="font-serif text-4xl font-semibold tracking-tight">{title}</h1>
        {lead && <p className="text-lg text-soft">{lead}</p>}
      </div>
      {children}
    </main>
  )
}

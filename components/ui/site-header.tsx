import clsx from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'

/** The head of every page outside a board: where you are, where you can go, your preferences. */
export function SiteHeader({
  links,
  skip,
  navigation,
  children,
}: {
  links: readonly { href: string; label: string }[]
  skip: string
  navigation: string
  children: ReactNode
}) {
  return (
    <header className="no-print border-b bg-sheet">
      <a href="#main" className="skip-link">
        {skip}
      </a>
      <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1.5 sm:px-6">
        <Link href="/" className="no-underline">
          <Brand />
        </Link>
        <nav
          aria-label={navigation}
          // On a phone the way to the account stays beside the name, and several links get a line.
          className={clsx(
            'flex flex-wrap gap-x-5',
            links.length > 1 && 'max-sm:order-last max-sm:basis-full',
          )}
        >
          {links.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              className="py-2 text-[0.9375rem] font-medium text-soft no-underline hover:text-ink hover:underline"
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className="ml-auto flex flex-wrap items-center gap-x-1">{children}</div>
      </div>
    </header>
  )
}

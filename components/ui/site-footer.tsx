import Link from 'next/link'

/** The foot of every page outside a board. */
export function SiteFooter({
  label,
  links,
}: {
  label: string
  links: readonly { href: string; label: string }[]
}) {
  return (
    <footer className="no-print border-t">
      <nav
        aria-label={label}
        className="mx-auto flex max-w-6xl flex-wrap gap-x-6 px-4 py-4 sm:px-6"
      >
        {links.map(({ href, label: name }) => (
          <Link
            key={href}
            href={href}
            className="py-1 text-[0.9375rem] text-soft no-underline hover:text-ink hover:underline"
          >
            {name}
          </Link>
        ))}
      </nav>
    </footer>
  )
}

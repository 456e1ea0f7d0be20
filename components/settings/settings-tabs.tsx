'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

/** The pages of a board's settings. */
export function SettingsTabs({ board }: { board: string }) {
  const t = useTranslations('settings')
  const here = usePathname()
  const root = `/boards/${board}/settings`
  const tabs = [
    { href: root, label: t('tabs.board') },
    { href: `${root}/people`, label: t('tabs.people') },
    { href: `${root}/invitations`, label: t('tabs.invitations') },
  ]
  return (
    <nav aria-label={t('title')} className="mt-5 border-b">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={here === href ? 'page' : undefined}
              className="-mb-px flex min-h-11 items-center border-b-2 border-transparent font-semibold text-soft no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

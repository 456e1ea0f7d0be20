'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

const sections = ['overview', 'users', 'boards', 'invitations', 'log'] as const

/** The ways to the parts of the administration, with the present one marked. */
export function SectionLinks() {
  const t = useTranslations('admin')
  const pathname = usePathname()
  return (
    <nav aria-label={t('title')} className="border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {sections.map((section) => {
          const href = section === 'overview' ? '/admin' : `/admin/${section}`
          const isHere = section === 'overview' ? pathname === href : pathname.startsWith(href)
          return (
            <li key={section}>
              <Link
                href={href}
                aria-current={isHere ? 'page' : undefined}
                className={clsx(
                  'inline-block border-b-2 py-2.5 no-underline hover:text-ink',
                  isHere
                    ? 'border-accent font-semibold text-ink'
                    : 'border-transparent text-soft hover:border-edge',
                )}
              >
                {t(`sections.${section}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

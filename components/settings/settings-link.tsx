'use client'

import { Settings } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

/** The way to a board's settings, for those who lead it. */
export function SettingsLink({ board, className }: { board: string; className: string }) {
  const t = useTranslations('settings')
  const root = `/boards/${board}/settings`
  const isHere = usePathname().startsWith(root)
  return (
    <Link href={root} aria-current={isHere ? 'page' : undefined} className={className}>
      <Settings size={16} aria-hidden="true" className="text-soft" />
      {t('title')}
    </Link>
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '#components/ui/button.tsx'

/** A form that asks for a part of a list; what it asks for stands in the page's address. */
export function Filter({ path, children }: { path: string; children: ReactNode }) {
  const t = useTranslations('admin')
  return (
    <search>
      <form action={path} className="mt-6 flex flex-wrap items-end gap-4">
        {children}
        <button type="submit" className={buttonClass('plain')}>
          {t('filter')}
        </button>
      </form>
    </search>
  )
}

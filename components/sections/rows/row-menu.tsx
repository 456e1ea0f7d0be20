'use client'

import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'

/** What can be done with a row: moved a step, removed, and what else its section offers. */
export function RowMenu({
  label,
  onUp,
  onDown,
  onRemove,
  children,
}: {
  label: string
  /** Undefined where rows have no order; null where there is no step. */
  onUp?: (() => void) | null
  onDown?: (() => void) | null
  onRemove?: (() => void) | undefined
  children?: ReactNode
}) {
  const t = useTranslations('questions')
  const stay = () => undefined
  return (
    <Menu
      trigger={
        <button type="button" aria-label={label} className={buttonClass('quiet', 'icon')}>
          <MoreHorizontal size={18} aria-hidden="true" />
        </button>
      }
    >
      {children}
      {onUp !== undefined && (
        <MenuItem onClick={onUp ?? stay} disabled={!onUp}>
          <ArrowUp size={16} aria-hidden="true" />
          {t('moveUp')}
        </MenuItem>
      )}
      {onDown !== undefined && (
        <MenuItem onClick={onDown ?? stay} disabled={!onDown}>
          <ArrowDown size={16} aria-hidden="true" />
          {t('moveDown')}
        </MenuItem>
      )}
      {onRemove && (
        <MenuItem onClick={onRemove}>
          <Trash2 size={16} aria-hidden="true" />
          {t('remove')}
        </MenuItem>
      )}
    </Menu>
  )
}

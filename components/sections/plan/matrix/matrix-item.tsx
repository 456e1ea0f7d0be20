'use client'

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import clsx from 'clsx'
import { MoreHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Menu, MenuChoices, MenuLine } from '#components/ui/menu.tsx'
import { type PlanAction, planPoints } from '#lib/board/plan.ts'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'
import { useNear } from '../use-near.ts'

/** One action in the matrix: it can be dragged to its place, or put there by its menu. */
export function MatrixItem({ action, isOpen }: { action: PlanAction; isOpen: boolean }) {
  const t = useTranslations('plan')
  const { editable, patch, show } = usePlan()
  const { id, title, status } = action
  const [item, near] = useNear<HTMLLIElement>(false)
  useEffect(() => {
    if (!item.current || !editable) return
    return draggable({ element: item.current, getInitialData: () => ({ action: id }) })
  }, [editable, id, item])
  const name = title || t('nameless')
  return (
    <li
      ref={item}
      data-action={id}
      className={clsx(
        'flex max-w-full items-center gap-1 rounded-lg border bg-sheet pl-1.5 text-[0.875rem]',
        isOpen && 'border-accent',
        editable && 'cursor-grab',
      )}
    >
      <StatusMark of={status} size={14} />
      <button
        type="button"
        onClick={() => show(id)}
        aria-expanded={isOpen}
        title={name}
        className="min-h-7 min-w-0 truncate text-left leading-tight hover:underline"
      >
        {name}
      </button>
      {editable && near && (
        <Menu
          trigger={
            <button
              type="button"
              aria-label={t('menu', { title: name })}
              className="grid size-7 shrink-0 place-items-center rounded-md text-soft hover:bg-accent-soft"
            >
              <MoreHorizontal size={16} aria-hidden="true" />
            </button>
          }
        >
          {(['effort', 'impact'] as const).map((field, index) => (
            <div key={field}>
              {index > 0 && <MenuLine />}
              <MenuChoices
                label={t(`fields.${field}`)}
                value={String(action[field] ?? '')}
                choices={planPoints.map((point) => ({
                  value: String(point),
                  label: t(`points.${point}`),
                }))}
                onChoose={(value) => patch(id, { [field]: Number(value) })}
              />
            </div>
          ))}
        </Menu>
      )}
    </li>
  )
}

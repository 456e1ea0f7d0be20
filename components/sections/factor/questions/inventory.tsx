'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { TextLine } from '#components/sections/rows/text-line.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { limits } from '#lib/limits.ts'

interface Item {
  id: string
  text: string
}

/** What a city counts up: a list to add to, change and put in order. */
export function Inventory({
  items,
  city,
  editable,
  onAdd,
  onChange,
  onMove,
  onRemove,
  itemMenu,
  itemMade,
}: {
  items: readonly Item[]
  city: string
  editable: boolean
  /** Adds behind the item of that id, first when null. */
  onAdd: (text: string, after: string | null) => void
  onChange: (id: string, text: string) => void
  onMove: (id: string, after: string | null) => void
  onRemove: (id: string) => void
  /** What else can be done with an item, in its menu. */
  itemMenu: (item: Item) => ReactNode
  /** What came of an item. */
  itemMade: (item: Item) => ReactNode
}) {
  const t = useTranslations('questions')
  const input = useRef<HTMLInputElement>(null)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const lines = (input.current?.value ?? '').split('\n').map((line) => line.trim())
    const text = lines.filter((line) => line !== '').join(' ')
    if (text === '') return
    onAdd(text, items.at(-1)?.id ?? null)
    if (input.current) input.current.value = ''
  }
  const remove = (id: string) => {
    onRemove(id)
    // The line, and the focus in it, is gone.
    setTimeout(() => input.current?.focus())
  }
  if (items.length === 0 && !editable) return <p className="text-soft">{t('nothingListed')}</p>
  return (
    <div className="grid gap-2">
      {items.length > 0 && (
        <ul aria-label={t('listOf', { city })} className="grid gap-0.5">
          {items.map((item, index) => (
            <li key={item.id} id={item.id} className="scroll-mt-24">
              <div className="flex items-start gap-1.5">
                <span aria-hidden="true" className="mt-[1.05rem] h-px w-2.5 shrink-0 bg-edge" />
                <TextLine
                  text={item.text}
                  label={t('itemLabel', { number: index + 1, city })}
                  editable={editable}
                  onChange={(text) => onChange(item.id, text)}
                  onEmptied={() => remove(item.id)}
                />
                {editable && (
                  <RowMenu
                    label={t('itemMenu', { text: item.text })}
                    onUp={index > 0 ? () => onMove(item.id, items[index - 2]?.id ?? null) : null}
                    onDown={
                      index < items.length - 1
                        ? () => onMove(item.id, items[index + 1]?.id ?? null)
                        : null
                    }
                    onRemove={() => remove(item.id)}
                  >
                    {itemMenu(item)}
                  </RowMenu>
                )}
              </div>
              <div className="pb-1 pl-5.5 empty:hidden">{itemMade(item)}</div>
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <form onSubmit={add} className="flex gap-2">
          <input
            ref={input}
            maxLength={limits.itemLength}
            placeholder={t('addItem')}
            aria-label={t('addItemOf', { city })}
            className={inputClass}
          />
          <button type="submit" aria-label={t('add')} className={buttonClass('plain')}>
            <Plus size={18} aria-hidden="true" />
          </button>
        </form>
      )}
    </div>
  )
}

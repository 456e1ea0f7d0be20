'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'

const popup =
  'z-50 min-w-48 rounded-xl border border-line bg-raised p-1.5 shadow-overlay outline-none'
const item =
  'flex min-h-10 cursor-pointer items-center gap-2.5 rounded-lg px-3 text-[0.9375rem] outline-none data-[highlighted]:bg-accent-soft data-[disabled]:cursor-default data-[disabled]:opacity-50'

/** A button that opens a list of choices. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-50">
          <Base.Popup className={popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** What joins a shared menu with its buttons; `About` is what a button says of its row. */
export type MenuHandle<About> = ReturnType<typeof Base.createHandle<About>>

/** Makes what joins a shared menu with its buttons. */
export const menuHandle = Base.createHandle

/** A button of a shared menu. */
export const SharedTrigger = Base.Trigger

/** One menu for the many rows of a long list: each row has no more than a button. */
export function SharedMenu<About>({
  handle,
  focusAfter,
  children,
}: {
  handle: MenuHandle<About>
  /** Where the focus goes when the menu closes: the row may have moved, or be gone. */
  focusAfter: () => HTMLElement | null
  children: (about: About) => ReactNode
}) {
  return (
    <Base.Root modal={false} handle={handle}>
      {({ payload }) => (
        <Base.Portal>
          <Base.Positioner sideOffset={6} align="end" className="z-50">
            <Base.Popup className={popup} finalFocus={focusAfter}>
              {payload !== undefined && children(payload)}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  )
}

/** One choice of several, with a tick at the present one. */
export function MenuChoices<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string
  value: Value
  choices: readonly { value: Value; label: string; lang?: string }[]
  onChoose: (value: Value) => void
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => onChoose(next as Value)}>
      <Base.Group>
        <Base.GroupLabel className="px-3 pt-2 pb-1 text-[0.8125rem] font-semibold text-soft">
          {label}
        </Base.GroupLabel>
        {choices.map((choice) => (
          <Base.RadioItem
            key={choice.value}
            value={choice.value}
            lang={choice.lang}
            closeOnClick
            className={item}
          >
            <span className="grid size-4 place-items-center text-accent">
              <Base.RadioItemIndicator>
                <Check size={16} aria-hidden="true" />
              </Base.RadioItemIndicator>
            </span>
            {choice.label}
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  )
}

/** An action in a menu. */
export function MenuItem(props: { onClick: () => void; disabled?: boolean; children: ReactNode }) {
  return <Base.Item className={item} {...props} />
}

/** A way to another page in a menu. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem render={<Link href={href} />} closeOnClick className={`${item} no-underline`}>
      {children}
    </Base.LinkItem>
  )
}

/** A line between groups of a menu. */
export const MenuLine = () => <Base.Separator className="mx-2 my-1.5 border-t" />

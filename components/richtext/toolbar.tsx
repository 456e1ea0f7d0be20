'use client'

import { Toolbar as Base } from '@base-ui/react/toolbar'
import { Tooltip } from '@base-ui/react/tooltip'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { commands } from './commands.ts'
import { LinkButton } from './link-button.tsx'
import { TableButton } from './table-button.tsx'
import { toolClass } from './tool-class.ts'

/** The writing tools. They work on the note that was written in last, and rest until there is one. */
export function WritingToolbar({
  editor,
  before,
}: {
  editor: Editor | null
  /** What stands before the tools. */
  before?: ReactNode
}) {
  const t = useTranslations('editor')
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      Object.fromEntries(
        commands.map(({ name, isOn, can }) => [
          name,
          { on: (current && isOn?.(current)) ?? false, can: current ? can(current) : false },
        ]),
      ),
  })
  return (
    <Tooltip.Provider delay={400}>
      <Base.Root
        aria-label={t('toolbar')}
        className="flex items-center overflow-x-auto rounded-xl border bg-sheet px-1 py-0.5"
      >
        {before && (
          <>
            {before}
            <Base.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />
          </>
        )}
        {commands.map(({ name, icon: Icon, isOn, run, group }, index) => {
          const { on, can } = state?.[name] ?? { on: false, can: false }
          const startsGroup = index > 0 && commands[index - 1]?.group !== group
          return (
            <span key={name} className="contents">
              {startsGroup && <Base.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />}
              <Tooltip.Root>
                <Tooltip.Trigger
                  render={
                    <Base.Button
                      className={toolClass}
                      aria-label={t(`tools.${name}`)}
                      aria-pressed={isOn ? on : undefined}
                      disabled={!can}
                      onClick={() => editor && run(editor)}
                    />
                  }
                >
                  <Icon size={18} aria-hidden="true" />
                </Tooltip.Trigger>
                <Tooltip.Portal>
                  <Tooltip.Positioner sideOffset={6} className="z-50">
                    <Tooltip.Popup className="rounded-md bg-ink px-2 py-1 text-sm text-paper">
                      {t(`tools.${name}`)}
                    </Tooltip.Popup>
                  </Tooltip.Positioner>
                </Tooltip.Portal>
              </Tooltip.Root>
            </span>
          )
        })}
        <Base.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />
        <LinkButton editor={editor} />
        <TableButton editor={editor} />
      </Base.Root>
    </Tooltip.Provider>
  )
}

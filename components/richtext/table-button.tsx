'use client'

import { Toolbar } from '@base-ui/react/toolbar'
import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react'
import { Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { toolClass } from './tool-class.ts'

const inside = [
  ['rowAfter', (chain) => chain.addRowAfter()],
  ['columnAfter', (chain) => chain.addColumnAfter()],
  ['deleteRow', (chain) => chain.deleteRow()],
  ['deleteColumn', (chain) => chain.deleteColumn()],
  ['headerRow', (chain) => chain.toggleHeaderRow()],
  ['deleteTable', (chain) => chain.deleteTable()],
] as const satisfies readonly (readonly [string, (chain: ChainedCommands) => ChainedCommands])[]

/** Inserts a table, and inside of one changes its rows and columns. */
export function TableButton({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor')
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      can: current?.isEditable ?? false,
      inTable: current?.isActive('table') ?? false,
    }),
  })
  const run = (command: (chain: ChainedCommands) => ChainedCommands) => {
    if (editor) command(editor.chain().focus()).run()
  }
  return (
    <Menu
      trigger={
        <Toolbar.Button className={toolClass} aria-label={t('tools.table')} disabled={!state?.can}>
          <Table2 size={18} aria-hidden="true" />
        </Toolbar.Button>
      }
    >
      {state?.inTable ? (
        inside.map(([name, command]) => (
          <MenuItem key={name} onClick={() => run(command)}>
            {t(`table.${name}`)}
          </MenuItem>
        ))
      ) : (
        <MenuItem
          onClick={() =>
            run((chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }))
          }
        >
          {t('table.insert')}
        </MenuItem>
      )}
    </Menu>
  )
}

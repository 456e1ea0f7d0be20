'use client'

import { ClipboardPaste, Download, EyeOff, FileUp, MoreHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx'
import { useActorMap } from '../map-context.ts'
import { PersonsChoice } from '../panel/persons-choice.tsx'
import { SideSheet } from '../panel/side-sheet.tsx'
import { ExportSheet } from './export-sheet.tsx'
import { ImportSheet } from './import-sheet.tsx'

/** Ways for the map to come from files and to go into them. */
export function ExchangeMenu() {
  const t = useTranslations('actors')
  const { editable, own } = useActorMap()
  const [open, setOpen] = useState<'file' | 'paste' | 'export' | 'persons'>()
  const trigger = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu
        trigger={
          <button
            ref={trigger}
            type="button"
            aria-label={t('exchange')}
            title={t('exchange')}
            className={buttonClass('quiet', 'icon')}
          >
            <MoreHorizontal size={18} aria-hidden="true" />
          </button>
        }
      >
        {editable && (
          <>
            <MenuItem onClick={() => setOpen('file')}>
              <FileUp size={16} aria-hidden="true" />
              {t('importFile')}
            </MenuItem>
            <MenuItem onClick={() => setOpen('paste')}>
              <ClipboardPaste size={16} aria-hidden="true" />
              {t('importPaste')}
            </MenuItem>
            <MenuLine />
          </>
        )}
        <MenuItem onClick={() => setOpen('export')}>
          <Download size={16} aria-hidden="true" />
          {t('export')}
        </MenuItem>
        {own && (
          <>
            <MenuLine />
            <MenuItem onClick={() => setOpen('persons')}>
              <EyeOff size={16} aria-hidden="true" />
              {t('persons.title')}
            </MenuItem>
          </>
        )}
      </Menu>
      <ImportSheet
        from={open === 'file' || open === 'paste' ? open : undefined}
        focusAfter={trigger}
        onClose={close}
      />
      <ExportSheet open={open === 'export'} focusAfter={trigger} onClose={close} />
      <SideSheet
        open={open === 'persons'}
        title={t('persons.title')}
        close={t('close')}
        focusAfter={trigger}
        onClose={close}
      >
        <PersonsChoice />
      </SideSheet>
    </>
  )
}

'use client'

import { FileSpreadsheet, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { TickField } from '#components/ui/field.tsx'
import {
  connectionTable,
  csvFile,
  type ExportWords,
  elementTable,
  exported,
} from '#lib/board/actor-export.ts'
import { whole } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { SideSheet } from '../panel/side-sheet.tsx'
import { useSay } from '../use-say.ts'
import { download } from './download.ts'
import { PictureButtons } from './picture-buttons.tsx'
import { workbook } from './workbook.ts'

/** Files of what is shown: for Kumu, for spreadsheets. What is about persons is left out unless chosen. */
export function ExportSheet({
  open,
  focusAfter,
  onClose,
}: {
  open: boolean
  focusAfter: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  const t = useTranslations('actors')
  return (
    <SideSheet
      open={open}
      title={t('export')}
      close={t('close')}
      focusAfter={focusAfter}
      onClose={onClose}
    >
      <Export />
    </SideSheet>
  )
}

function Export() {
  const t = useTranslations('actors')
  const form = useTranslations('form')
  const say = useSay()
  const { me, cities } = useBoard()
  const { map, shown, factors, own } = useActorMap()
  const [persons, setPersons] = useState(false)
  const [contacts, setContacts] = useState(false)
  const choice = { persons, contacts: contacts ? own?.contacts : undefined }
  const part = { actors: shown, relations: whole(map.relations, shown) }
  const words: ExportWords = {
    value: say.value,
    relation: say.relation,
    factor: (id) => {
      const factor = factors.find((known) => known.id === id)
      return factor ? `${factor.number} ${factor.short}` : id
    },
  }
  const name = `${cities.mentor}-${cities.mentee}`.replace(/[^\p{L}\p{N}-]+/gu, '-').toLowerCase()
  const tables = () => ({
    elements: elementTable(part, choice, words),
    connections: connectionTable(part, choice, words),
  })
  const csv = (table: 'elements' | 'connections') =>
    download(`${name}-${table}.csv`, new Blob([csvFile(tables()[table])], { type: 'text/csv' }))
  return (
    <div className="grid gap-4">
      <p>{t('exportAbout', { count: shown.length })}</p>
      <TickField
        name="persons"
        label={t('withPersons')}
        hint={t('withPersonsHint')}
        checked={persons}
        onChange={({ target }) => setPersons(target.checked)}
      />
      {me.delegation && (
        <TickField
          name="contacts"
          label={t('withContacts', { city: cities[me.delegation] })}
          hint={t('withContactsHint')}
          checked={contacts}
          onChange={({ target }) => setContacts(target.checked)}
        />
      )}
      <div className="grid gap-2">
        <button
          type="button"
          onClick={async () => download(`${name}.xlsx`, await workbook(tables()))}
          className={`${buttonClass('primary')} justify-center`}
        >
          <FileSpreadsheet size={18} aria-hidden="true" />
          {t('exportXlsx')}
        </button>
        <button
          type="button"
          onClick={() => csv('elements')}
          className={`${buttonClass('plain')} justify-center`}
        >
          <FileText size={18} aria-hidden="true" />
          {t('exportElements')}
        </button>
        <button
          type="button"
          onClick={() => csv('connections')}
          className={`${buttonClass('plain')} justify-center`}
        >
          <FileText size={18} aria-hidden="true" />
          {t('exportConnections')}
        </button>
        <PictureButtons
          map={exported(part, choice)}
          name={name}
          title={form('about', { label: t('title'), of: `${cities.mentor} – ${cities.mentee}` })}
        />
      </div>
    </div>
  )
}

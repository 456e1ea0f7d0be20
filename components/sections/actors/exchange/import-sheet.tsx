'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { type FileRead, readActorFile, readPasted } from '#lib/board/actor-files.ts'
import { planImport } from '#lib/board/actor-import.ts'
import { applyImport, type DuplicateChoice } from '#lib/board/apply-import.ts'
import { limits } from '#lib/limits.ts'
import { useActorMap } from '../map-context.ts'
import { SideSheet } from '../panel/side-sheet.tsx'
import { ImportPreview } from './import-preview.tsx'

/** Reads actors and relations from a file or from pasted rows, and shows what they will do first. */
export function ImportSheet({
  from,
  text,
  focusAfter,
  onClose,
}: {
  from: 'file' | 'paste' | undefined
  /** Rows that were pasted elsewhere. */
  text?: string | undefined
  focusAfter?: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  const t = useTranslations('actors')
  return (
    <SideSheet
      open={from !== undefined}
      title={from === 'paste' ? t('importPaste') : t('importFile')}
      close={t('close')}
      wide
      focusAfter={focusAfter}
      onClose={onClose}
    >
      {from && <Import from={from} text={text} onClose={onClose} />}
    </SideSheet>
  )
}

function Import({
  from,
  text,
  onClose,
}: {
  from: 'file' | 'paste'
  text: string | undefined
  onClose: () => void
}) {
  const t = useTranslations('actors')
  const { me, cities } = useBoard()
  const { map, vocabulary, factors, doc, mayChange, tell } = useActorMap()
  const [read, setRead] = useState<FileRead>()
  const [city, setCity] = useState<Delegation>(me.delegation ?? 'mentee')
  const [choices, setChoices] = useState<ReadonlyMap<number, DuplicateChoice>>(new Map())
  const take = (found: FileRead) => {
    setChoices(new Map())
    setRead(found)
  }
  useEffect(() => {
    if (text !== undefined) void readPasted(text).then(setRead)
  }, [text])
  const plan = useMemo(() => {
    if (!read || read.problem) return undefined
    const may = (of: Delegation) => mayChange({ city: of })
    return planImport(read.sheets, { map, vocabulary, factors, city, mayChange: may })
  }, [read, map, vocabulary, factors, city, mayChange])
  const apply = () => {
    if (!doc || !plan) return
    const done = applyImport(doc, plan, choices)
    tell(t('imported', { ...done }))
    onClose()
  }
  return (
    <div className="grid gap-4">
      <p className="max-w-2xl text-soft">{t('importAbout')}</p>
      {from === 'file' ? (
        <label className="grid gap-1.5 font-semibold">
          {t('chooseFile')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            onChange={async ({ target }) => {
              const file = target.files?.[0]
              if (!file) return
              const isLarge = file.size > limits.importBytes
              const bytes = new Uint8Array(isLarge ? [] : await file.arrayBuffer())
              take(isLarge ? { problem: 'too-large' } : await readActorFile(file.name, bytes))
            }}
            className="w-full min-w-0 rounded-lg border border-edge bg-sheet p-2 font-normal"
          />
        </label>
      ) : (
        <label className="grid gap-1.5 font-semibold">
          {t('pasteHere')}
          <textarea
            rows={5}
            defaultValue={text}
            onChange={async ({ target }) => take(await readPasted(target.value))}
            className={`${inputClass} py-2 font-mono text-sm`}
          />
        </label>
      )}
      {me.delegation === null && (
        <label className="grid max-w-64 gap-1.5 font-semibold">
          {t('importCity')}
          <select
            value={city}
            onChange={({ target }) =>
              setCity(delegations.find((known) => known === target.value) ?? city)
            }
            className={inputClass}
          >
            {delegations.map((of) => (
              <option key={of} value={of}>
                {cities[of]}
              </option>
            ))}
          </select>
        </label>
      )}
      {read?.problem && (
        <p role="alert" className="rounded-lg bg-bad-soft p-3 text-bad">
          {t(`fileProblems.${read.problem}`, { rows: limits.importRows })}
        </p>
      )}
      {read && !read.problem && read.isGuessed && (
        <p className="rounded-lg bg-warn-soft p-3">{t('guessedLetters')}</p>
      )}
      {plan && <ImportPreview plan={plan} choices={choices} onChoose={setChoices} />}
      {plan && (
        <div className="sticky -bottom-8 -mx-5 -mb-8 flex flex-wrap justify-end gap-3 border-t bg-raised px-5 py-3">
          <button type="button" onClick={onClose} className={buttonClass('plain')}>
            {t('cancel')}
          </button>
          <button
            type="button"
            onClick={apply}
            disabled={!doc || !brings(plan)}
            className={`${buttonClass('primary')} disabled:opacity-50`}
          >
            {t('importNow')}
          </button>
        </div>
      )}
    </div>
  )
}

/** True for a plan of which anything would change the map. */
const brings = ({ actors, relations }: ReturnType<typeof planImport>): boolean =>
  [...actors, ...relations].some(({ fate }) => fate !== 'error' && fate !== 'same')

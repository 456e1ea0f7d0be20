'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { limits } from '#lib/limits.ts'
import type { ArchiveAnswer, ArchivePreview } from '#lib/report/archive-preview.ts'
import { ArchiveFound } from './archive-found.tsx'

const megabyte = 1024 * 1024

/** Brings in an archive in two steps: what is in it is seen before anything is made of it. */
export function BringIn() {
  const t = useTranslations('archive')
  const router = useRouter()
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<ArchivePreview>()
  const [problem, setProblem] = useState<string>()
  const [doing, setDoing] = useState<'looking' | 'taking'>()
  const underWay = useRef<AbortController>(undefined)
  const choose = (chosen: File | undefined) => {
    underWay.current?.abort()
    setFile(chosen)
    setPreview(undefined)
    setProblem(undefined)
  }
  const send = async (what: 'looking' | 'taking', given: File, query = '') => {
    const control = new AbortController()
    underWay.current = control
    setDoing(what)
    setProblem(undefined)
    try {
      const answer = await post(given, query, control.signal)
      if ('go' in answer) router.push(answer.go)
      else if ('preview' in answer) setPreview(answer.preview)
      else setProblem(answer.problem)
    } catch {
      if (!control.signal.aborted) setProblem(t('failed'))
    }
    if (underWay.current === control) setDoing(undefined)
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (file && !doing) void send('looking', file)
  }
  return (
    <>
      <form onSubmit={look} className="mt-8 grid justify-items-start gap-4" aria-busy={!!doing}>
        <label className="grid justify-items-start gap-1.5">
          <span className="font-semibold">{t('file')}</span>
          <span className="text-[0.9375rem] text-soft">
            {t('fileHint', { most: limits.archiveBytes.file / megabyte })}
          </span>
          <input
            type="file"
            name="archive"
            accept=".zip,application/zip"
            onChange={({ target }) => choose(target.files?.[0])}
            className="min-h-11 max-w-full file:mr-3 file:min-h-10 file:rounded-lg file:border file:border-solid file:border-line file:bg-sheet file:px-4 file:font-semibold file:text-ink hover:file:border-edge"
          />
        </label>
        {!preview && (
          <button type="submit" disabled={!file || !!doing} className={buttonClass('primary')}>
            {t('look')}
          </button>
        )}
      </form>
      <p role="alert" className="mt-4 max-w-2xl font-semibold text-bad empty:hidden">
        {problem}
      </p>
      {preview && file && (
        <ArchiveFound preview={preview}>
          <button
            type="button"
            disabled={!!doing}
            onClick={() => void send('taking', file, `?take=${preview.sum}`)}
            className={buttonClass('primary')}
          >
            {t('take')}
          </button>
        </ArchiveFound>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <p role="status" className="text-soft empty:hidden">
          {doing && t(`doing.${doing}`)}
        </p>
        {doing === 'looking' && (
          <button
            type="button"
            onClick={() => underWay.current?.abort()}
            className={buttonClass('plain', 'small')}
          >
            {t('cancel')}
          </button>
        )}
      </div>
    </>
  )
}

async function post(file: File, query: string, signal: AbortSignal): Promise<ArchiveAnswer> {
  const headers = { 'Content-Type': 'application/zip' }
  const answer = await fetch(`/api/archive${query}`, {
    method: 'POST',
    body: file,
    headers,
    signal,
  })
  return answer.json()
}

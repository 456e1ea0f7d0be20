'use client'

import { ArrowLeft, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'

/** How far a file is: being made, there, ended by its reader, or not to be had and why. */
type State =
  | { is: 'making' | 'ended' | 'failed' | 'too-many' }
  | { is: 'ready'; href: string; name: string }

/**
 * Fetches a file that takes the server a while, says so, and lets its reader end that: whoever goes
 * away ends the work as well. Without JavaScript it is a link.
 */
export function MakeFile({ title, from, back }: { title: string; from: string; back: string }) {
  const t = useTranslations('file')
  const [state, setState] = useState<State>({ is: 'making' })
  const underWay = useRef<AbortController>(undefined)
  const start = useCallback(async () => {
    const control = new AbortController()
    underWay.current = control
    setState({ is: 'making' })
    try {
      const answer = await fetch(from, { signal: control.signal })
      if (!answer.ok) return setState({ is: answer.status === 429 ? 'too-many' : 'failed' })
      const name = answer.headers.get('Content-Disposition')?.match(/filename="([^"]+)"/)?.[1]
      const href = URL.createObjectURL(await answer.blob())
      if (control.signal.aborted) return URL.revokeObjectURL(href)
      setState({ is: 'ready', href, name: name ?? 'compa' })
      save(href, name ?? 'compa')
    } catch {
      // It was ended by going away, or the page says so already.
      if (!control.signal.aborted) setState({ is: 'failed' })
    }
  }, [from])
  useEffect(() => {
    void start()
    return () => underWay.current?.abort()
  }, [start])
  const end = () => {
    underWay.current?.abort()
    setState({ is: 'ended' })
  }
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{title}</h1>
      <noscript>
        <a href={from} className={`${buttonClass('primary')} mt-6`}>
          {t('get')}
        </a>
      </noscript>
      <p role="status" className="mt-4 text-lg">
        {t(`states.${state.is}`)}
      </p>
      {state.is === 'making' && (
        <progress
          className="mt-4 h-2 w-full max-w-sm accent-accent"
          aria-label={t('states.making')}
        />
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {state.is === 'making' && (
          <button type="button" onClick={end} className={buttonClass('plain')}>
            {t('cancel')}
          </button>
        )}
        {state.is === 'ready' && (
          <a href={state.href} download={state.name} className={buttonClass('primary')}>
            <Download size={18} aria-hidden="true" />
            {t('save', { name: state.name })}
          </a>
        )}
        {(state.is === 'ended' || state.is === 'failed') && (
          <button type="button" onClick={() => void start()} className={buttonClass('primary')}>
            {t('again')}
          </button>
        )}
        <a href={back} className={buttonClass('quiet')}>
          <ArrowLeft size={18} aria-hidden="true" />
          {t('back')}
        </a>
      </div>
    </>
  )
}

function save(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}

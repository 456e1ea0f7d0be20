'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { mayBeShownContacts } from '#lib/access/access.ts'
import type { Actor } from '#lib/board/actors.ts'

/** How to reach an actor of another city, where that city's people have chosen to show it. */
export function ShownContact({ actor: { id, city } }: { actor: Actor }) {
  const t = useTranslations('actors')
  const { id: board, me, cities } = useBoard()
  const [contact, setContact] = useState('')
  const mayAsk = mayBeShownContacts(city, me)
  useEffect(() => {
    if (!mayAsk) return
    const left = new AbortController()
    // Asked for each time: what is taken back must not go on standing here.
    fetch(`/boards/${board}/actors/contacts`, { signal: left.signal })
      .then(async (answer) => answer.ok && setContact((await answer.json())[id] ?? ''))
      // Without an answer it is as if nothing were shown; whoever left does not wait for one.
      .catch(() => setContact(''))
    return () => left.abort()
  }, [board, id, mayAsk])
  if (contact === '') return null
  return (
    <Labelled label={t('shownBy', { city: cities[city] })}>
      <p className="px-1.5 [overflow-wrap:anywhere]">{contact}</p>
    </Labelled>
  )
}

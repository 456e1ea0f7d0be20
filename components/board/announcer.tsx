'use client'

import { usePathname } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Announcements } from '#lib/look/settings.ts'
import { useBoard } from './board-context.tsx'
import { comings } from './comings.ts'
import { placeOf } from './places.ts'
import { type Present, usePresence } from './use-presence.ts'

/**
 * How long things stay as they are before they are said, in milliseconds: whoever reloads a page,
 * or loses the connection for a moment, neither left nor came.
 */
const settledMs = 2500

const Announce = createContext<(text: string) => void>(() => {})

/** Says something to those who hear the page, unless the reader wants to hear nothing of others. */
export const useAnnounce = () => useContext(Announce)

/** Says who comes and goes, sparingly, as the reader chose. What becomes of own words is said elsewhere. */
export function Announcer({
  announcements,
  children,
}: {
  announcements: Announcements
  children: ReactNode
}) {
  const [said, setSaid] = useState('')
  const announce = useCallback(
    (text: string) => {
      if (announcements !== 'none') setSaid(text)
    },
    [announcements],
  )
  return (
    <Announce value={announce}>
      <span role="log" data-testid="announcements" className="sr-only">
        {said}
      </span>
      {announcements !== 'none' && <Comings announcements={announcements} />}
      {children}
    </Announce>
  )
}

function Comings({ announcements }: { announcements: Announcements }) {
  const t = useTranslations('announce')
  const format = useFormatter()
  const announce = useAnnounce()
  const { stage, me, id } = useBoard()
  const at = placeOf(usePathname(), id)
  const present = usePresence(stage)
  const before = useRef<{ people: Present[]; at: string }>(undefined)
  useEffect(() => {
    const look = () => {
      // Without a connection nobody can be seen, which says nothing about them.
      if (!stage?.provider.wsconnected) return
      const last = before.current
      before.current = { people: present, at }
      // The reader came here a moment ago: whoever is here already is shown on the page.
      if (last?.at !== at) return
      const reader = { id: me.id, at, announcements }
      const { came, went, joined, left } = comings(last.people, present, reader)
      const say = (names: string[]) => ({ names: format.list(names), count: names.length })
      const sentences = [
        came.length > 0 && t('came', say(came)),
        went.length > 0 && t('went', say(went)),
        joined.length > 0 && t('joined', say(joined)),
        left.length > 0 && t('left', say(left)),
      ]
      const text = sentences.filter(Boolean).join(' ')
      if (text) announce(text)
    }
    const timer = setTimeout(look, settledMs)
    return () => clearTimeout(timer)
  }, [stage, present, at, me.id, announcements, announce, t, format])
  return null
}

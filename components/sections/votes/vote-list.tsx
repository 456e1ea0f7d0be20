'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Doc } from 'yjs'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom } from '#components/board/use-room.ts'
import type { FormOutcome } from '#components/ui/form.tsx'
import { type Vote, votes } from '#lib/board/votes.ts'
import { OpenVote } from './open-vote.tsx'
import { VoteResults } from './vote-results.tsx'

/** What can be done with a vote; the server decides again who may. */
export interface VoteDeeds {
  give: (vote: string, option: string) => Promise<FormOutcome>
  takeBack: (vote: string, option: string) => Promise<FormOutcome>
  close: (vote: string) => Promise<FormOutcome>
}

const read = (doc: Doc): Vote[] => [...votes.on(doc).votes.list()].reverse()

/** The votes of a board, live: the open one to vote in, and what came of the others. */
export function VoteList({
  room,
  now,
  mine,
  people,
  deeds,
}: {
  room: string
  /** The votes as the page was made, the latest first. */
  now: Vote[]
  /** The reader's own ballots, by vote and option. */
  mine: Record<string, Record<string, number>>
  /** For how many people the reader's device votes. */
  people: number
  deeds: VoteDeeds
}) {
  const t = useTranslations('votes')
  const router = useRouter()
  const connection = useRoom(room, { beside: true })
  const ready = useReady(connection)
  const list = useLive(ready ? connection?.doc : undefined, read, now)
  // Ballots are not in the room: when something happened there, the page asks for them anew.
  const state = list.map(({ id, turnout, endedAt }) => `${id} ${turnout} ${endedAt}`).join()
  const seen = useRef(state)
  useEffect(() => {
    if (seen.current === state) return
    seen.current = state
    router.refresh()
  }, [state, router])
  if (list.length === 0) return <p className="mt-6">{t('none')}</p>
  return (
    <ul className="mt-6 grid gap-6">
      {list.map((vote) => (
        <li key={vote.id} className="rounded-xl border bg-sheet px-4 py-4 sm:px-5">
          {vote.results === null ? (
            <OpenVote vote={vote} mine={mine[vote.id] ?? {}} people={people} deeds={deeds} />
          ) : (
            <VoteResults vote={vote} results={vote.results} />
          )}
        </li>
      ))}
    </ul>
  )
}

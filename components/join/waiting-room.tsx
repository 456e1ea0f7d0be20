'use client'

import { DoorOpen } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { City } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'

/** The page of somebody who waits to be let in; it goes on by itself, whatever the answer is. */
export function WaitingRoom({
  board,
  name,
  cities,
  title,
}: {
  board: string
  name: string
  cities: Record<Delegation, string>
  title: string
}) {
  const t = useTranslations('waiting')
  const router = useRouter()
  useEffect(() => {
    const look = async () => {
      const answer = await fetch(`/boards/${board}/waiting`).catch(() => undefined)
      // Whoever is answered is a member now, or has no business here any more.
      if (answer && answer.status !== 202) router.refresh()
    }
    const timer = setInterval(look, limits.doorLookMs)
    return () => clearInterval(timer)
  }, [board, router])
  return (
    <main
      id="work"
      className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24"
    >
      <p className="flex flex-wrap items-center gap-x-3 text-lg">
        <City of="mentor" name={cities.mentor} />
        <span className="text-[0.9375rem] text-soft">{t('with')}</span>
        <City of="mentee" name={cities.mentee} />
      </p>
      <h1 className="font-serif text-3xl font-semibold">{t('title', { name })}</h1>
      <p className="text-lg text-soft">{title}</p>
      <p role="status" className="flex items-start gap-3 text-lg">
        <DoorOpen
          size={26}
          aria-hidden="true"
          className="mt-0.5 shrink-0 text-accent motion-safe:animate-pulse"
        />
        {t('text')}
      </p>
      <p className="text-soft">{t('stay')}</p>
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
    </main>
  )
}

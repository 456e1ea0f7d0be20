import type { ReactNode } from 'react'
import { City, Mark } from '#components/ui/mark.tsx'

const card = 'rounded-xl border bg-sheet p-4 sm:p-5'

/** A picture of two cities at work, each in its own language. Decoration: hidden from readers. */
export function BoardPicture({ agreed, agreedText }: { agreed: string; agreedText: string }) {
  return (
    <div aria-hidden="true" className="grid gap-3 text-[0.9375rem] sm:grid-cols-2 sm:gap-4">
      <Note city={<City of="mentor" name="Mechelen" />} lang="nl">
        In het eerste jaar stopte één op de drie duo’s na twee afspraken: we koppelden alleen op
        taal.
      </Note>
      <Note city={<City of="mentee" name="Capaci" />} lang="it">
        Abbiamo due associazioni di giovani e una sala parrocchiale. Un coordinatore, ancora no
        <span className="ml-px inline-block h-[1.1em] w-0.5 translate-y-[0.2em] bg-mentee" />
      </Note>
      <div className={`${card} sm:col-span-2`}>
        <p className="flex items-center gap-2 font-semibold">
          <Mark of="mentor" />
          <Mark of="mentee" />
          {agreed}
        </p>
        <p className="mt-2 flex items-baseline gap-2.5">
          <span className="grid size-4 shrink-0 translate-y-0.5 place-items-center rounded border-[1.5px] border-accent bg-accent text-[0.6875rem] font-bold text-on-accent">
            ✓
          </span>
          {agreedText}
        </p>
      </div>
    </div>
  )
}

function Note({ city, lang, children }: { city: ReactNode; lang: string; children: ReactNode }) {
  return (
    <div className={card}>
      {city}
      <p lang={lang} className="mt-2">
        {children}
      </p>
    </div>
  )
}

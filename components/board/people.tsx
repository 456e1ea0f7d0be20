'use client'

import { Popover } from '@base-ui/react/popover'
import { useTranslations } from 'next-intl'
import { FollowButton } from '#components/stage/follow-button.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { useBoard } from './board-context.tsx'
import { isAt, type Place } from './places.ts'
import { type Present, usePresence } from './use-presence.ts'

/** Who is on this board now: avatars, and a list that says where each of them is. */
export function People({ places }: { places: readonly Place[] }) {
  const t = useTranslations('board')
  const { stage, me } = useBoard()
  const present = usePresence(stage)
  const others = present.filter(({ id }) => id !== me.id)
  const people: Present[] = [{ ...me, at: present.find(({ id }) => id === me.id)?.at }, ...others]
  const shown = people.slice(0, 5)
  return (
    <Popover.Root>
      <Popover.Trigger className="flex items-center rounded-full py-1 pl-2 hover:bg-accent-soft">
        <span className="sr-only">{t('onBoard', { count: people.length })}</span>
        {shown.map((person, index) => (
          <span key={person.id} className={index < 3 ? '-ml-1.5' : '-ml-1.5 hidden sm:inline'}>
            <Avatar {...person} />
          </span>
        ))}
        {people.length > shown.length && (
          <span aria-hidden="true" className="px-1.5 text-sm font-semibold text-soft">
            +{people.length - shown.length}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-50">
          <Popover.Popup className="w-80 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised p-4 shadow-overlay outline-none">
            <Popover.Title className="text-base font-semibold">{t('peopleTitle')}</Popover.Title>
            <ul className="mt-2 divide-y">
              {people.map((person) => (
                <li key={person.id} className="flex items-center gap-3 py-2.5">
                  <Avatar {...person} />
                  <div className="min-w-0">
                    <p className="font-semibold [overflow-wrap:anywhere]">
                      {person.name}
                      {person.id === me.id && (
                        <span className="font-normal text-soft"> {t('you')}</span>
                      )}
                    </p>
                    <p className="text-sm text-soft">
                      <Belonging person={person} />
                      {placeName(person.at, places) && ` · ${placeName(person.at, places)}`}
                    </p>
                  </div>
                  {person.id !== me.id && <FollowButton person={person} />}
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** What a person is here: their city, or their role when they belong to none. */
export function Belonging({ person }: { person: Pick<Present, 'role' | 'delegation'> }) {
  const t = useTranslations('board')
  const { cities } = useBoard()
  return person.delegation ? cities[person.delegation] : t(`roles.${person.role}`)
}

const placeName = (at: string | undefined, places: readonly Place[]) =>
  places.find(({ path }) => isAt(at, path))?.label

'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Belonging } from '#components/board/people.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { type MentionTyped, mentionAt, putMention } from '#lib/board/mentions.ts'
import { holdsWords } from '#lib/find-words.ts'
import { type BoardMember, useCommenting } from './comments-context.tsx'

/** How many people are offered at once. */
const offered = 6

/** Speaking to somebody in a field: whoever types @ is offered the people whose name goes on so. */
export function useMentions(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string) => void,
) {
  const id = useId()
  const { members } = useCommenting()
  const { me } = useBoard()
  const [typed, setTyped] = useState<MentionTyped>()
  const [at, setAt] = useState(0)
  const caret = useRef<number>(undefined)
  useLayoutEffect(() => {
    // The field has its new text now.
    if (caret.current === undefined || area.current?.value !== text) return
    area.current.setSelectionRange(caret.current, caret.current)
    caret.current = undefined
  }, [area, text])
  const people = typed
    ? members
        .filter((person) => person.id !== me.id && holdsWords(person.name, typed.typed))
        .slice(0, offered)
    : []
  const isOpen = people.length > 0
  const choose = ({ name }: BoardMember) => {
    if (!typed) return
    const put = putMention(text, typed, name)
    caret.current = put.caret
    write(put.text)
    setTyped(undefined)
    area.current?.focus()
  }
  const look = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const next = selectionStart === selectionEnd ? mentionAt(value, selectionStart) : undefined
    if (next?.at === typed?.at && next?.typed === typed?.typed) return
    // Behind a whole name nobody is looked for.
    const isWhole = members.some(({ name }) => next?.typed.trimEnd() === name)
    setTyped(isWhole ? undefined : next)
    setAt(0)
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.altKey || event.ctrlKey || event.metaKey) return false
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    const person = people[at]
    if (step !== undefined) setAt((at + step + people.length) % people.length)
    else if (event.key === 'Enter' && person) choose(person)
    else if (event.key === 'Escape') setTyped(undefined)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const option = (person: BoardMember) => `${id}-${person.id}`
  const active = people[at]
  return {
    id,
    people,
    at,
    option,
    choose,
    look,
    onKeyDown,
    close: () => setTyped(undefined),
    /** What the field says of its list. */
    field: {
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? id : undefined,
      'aria-activedescendant': active && option(active),
    } as const,
  }
}

/** The people who are offered behind an @. */
export function MentionList({
  id,
  people,
  at,
  option,
  choose,
}: Pick<ReturnType<typeof useMentions>, 'id' | 'people' | 'at' | 'option' | 'choose'>) {
  const t = useTranslations('comments')
  return (
    <>
      <span role="status" className="sr-only">
        {people.length > 0 && t('offered', { count: people.length })}
      </span>
      {people.length > 0 && (
        <div
          id={id}
          role="listbox"
          aria-label={t('members')}
          className="absolute inset-x-0 top-full z-20 mt-1 rounded-xl border border-line bg-raised p-1.5 shadow-overlay"
        >
          {people.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
            <div
              key={person.id}
              id={option(person)}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
              className={clsx(
                'flex min-h-10 cursor-pointer items-center gap-2.5 rounded-lg px-2',
                index === at ? 'bg-accent-soft outline-2 -outline-offset-2 outline-accent' : '',
              )}
            >
              <Avatar {...person} />
              <span className="min-w-0 leading-tight">
                <span className="block font-semibold [overflow-wrap:anywhere]">{person.name}</span>
                <span className="text-sm text-soft">
                  <Belonging person={person} />
                </span>
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  )
}

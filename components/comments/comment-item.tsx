'use client'

import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { moment } from '#components/board/moment.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import type { Comment } from '#lib/board/comments.ts'
import { useCommenting } from './comments-context.tsx'
import { Composer } from './composer.tsx'
import { keepDraft } from './drafts.ts'
import { Spoken } from './spoken.tsx'

/** One comment: who said it, when, and what can be done with it by this reader. */
export function CommentItem({
  comment,
  focusAfter,
}: {
  comment: Comment
  /** Where the focus goes when the comment is gone. */
  focusAfter: () => HTMLElement | null
}) {
  const t = useTranslations('comments')
  const { me } = useBoard()
  const { deeds, members, open, store } = useCommenting()
  const { id, author, text, at, edited, removed, mentions } = comment
  const [asking, setAsking] = useState(false)
  const [editing, setEditing] = useState(0)
  const [problem, setProblem] = useState<string>()
  const isMine = author === me.id
  const name = comment.name || t('former')
  const member = members.find((known) => known.id === author)
  const mayRemove = open && !removed && (isMine || me.role === 'facilitator')
  const draft = `edit ${id}`
  const edit = () => {
    if (!store.now().drafts[draft]) keepDraft(store, draft, text)
    setEditing((count) => count + 1)
  }
  const stop = () => {
    keepDraft(store, draft, '')
    setEditing(0)
    focusAfter()?.focus()
  }
  const answer = async (confirmed: boolean) => {
    setAsking(false)
    if (!confirmed || !deeds) return
    const outcome = await deeds.remove(id).catch(() => ({ problem: t('notDone') }))
    setProblem(outcome.problem)
  }
  return (
    <li data-comment={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
      <Avatar
        name={name}
        role={member?.role ?? (comment.delegation ? 'participant' : 'observer')}
        delegation={comment.delegation}
      />
      <div className="min-w-0">
        <div className="flex min-h-[1.875rem] items-center gap-1">
          <p className="min-w-0 flex-1 leading-snug [overflow-wrap:anywhere]">
            <span className="font-semibold">{name}</span> <Said at={at} edited={edited} />
            {mentions.includes(me.id) && (
              <span className="ml-1.5 rounded bg-accent-soft px-1.5 text-sm font-semibold text-accent">
                {t('toYou')}
              </span>
            )}
          </p>
          {mayRemove && editing === 0 && (
            <Menu
              trigger={
                <button
                  type="button"
                  aria-label={t('menu', { name })}
                  className={`${buttonClass('quiet', 'icon')} -my-1.5 shrink-0`}
                >
                  <MoreHorizontal size={17} aria-hidden="true" />
                </button>
              }
            >
              {isMine && (
                <MenuItem onClick={edit}>
                  <Pencil size={16} aria-hidden="true" />
                  {t('edit')}
                </MenuItem>
              )}
              <MenuItem onClick={() => setAsking(true)}>
                <Trash2 size={16} aria-hidden="true" />
                {isMine ? t('delete') : t('remove')}
              </MenuItem>
            </Menu>
          )}
        </div>
        {editing > 0 && (
          <Composer
            draft={draft}
            label={t('editLabel')}
            submit={t('save')}
            focus={editing}
            send={deeds && ((form) => deeds.change(id, form))}
            onSent={stop}
            onCancel={stop}
          />
        )}
        {editing === 0 && removed && <p className="text-soft italic">{t('removed')}</p>}
        {editing === 0 && !removed && <Spoken text={text} to={mentions} />}
        <p role="alert" className="text-[0.9375rem] font-semibold text-bad empty:hidden">
          {problem}
        </p>
      </div>
      <Confirm
        open={asking}
        title={isMine ? t('ask.delete') : t('ask.remove', { name })}
        text={isMine ? t('ask.deleteText') : t('ask.removeText')}
        yes={isMine ? t('delete') : t('remove')}
        no={t('cancel')}
        focusAfter={focusAfter}
        onAnswer={(confirmed) => void answer(confirmed)}
      />
    </li>
  )
}

/** How long ago it was said, and that its words were changed since. */
function Said({ at, edited }: { at: string; edited: string | null }) {
  const t = useTranslations('comments')
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow({ updateInterval: 60_000 })
  const time = new Date(at)
  // A clock that is a little behind must not say that it will be said.
  const ago = format.relativeTime(time, time > now ? time : now)
  return (
    <span className="text-sm text-soft">
      <time dateTime={at} title={moment(time, locale)}>
        {ago}
      </time>
      {edited && ` · ${t('edited')}`}
    </span>
  )
}

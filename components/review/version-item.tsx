import { CalendarPlus, GitCompareArrows, History, Share2 } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { When } from '#components/admin/when.tsx'
import { About } from '#components/ui/about.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import type { Delegation } from '#lib/access/access.ts'

/** A version as its timeline shows it. */
export interface VersionView {
  id: string
  kind: 'named' | 'daily' | 'session' | 'before-restore'
  name: string
  note: string
  author: { name: string } | null
  at: string
}

/** What was written in one room, and by whom of which city; a name only of members. */
export interface RoomChangeView {
  room: string
  writers: readonly { name: string | null; delegation: Delegation | null }[]
}

/** One version on the timeline: what it is, what led to it, what can be done with it. */
export async function VersionItem({
  board,
  cities,
  version,
  before,
  changes,
  remarks,
  rooms,
  leads,
  remove,
}: {
  board: string
  cities: Record<Delegation, string>
  version: VersionView
  /** The version before this one. */
  before: string | undefined
  changes: readonly RoomChangeView[]
  /** How much was said of it by review links. */
  remarks: number
  rooms: Record<string, string>
  /** True for a reader who may share a version and bring it back. */
  leads: boolean
  remove: ((form: FormData) => Promise<FormOutcome>) | undefined
}) {
  const t = await getTranslations('versions')
  const { id, kind, name, note, author, at } = version
  const root = `/boards/${board}/versions`
  const title = name || t(`kinds.${kind}`)
  return (
    <li id={id} className="relative scroll-mt-20 pb-9 pl-6 last:pb-0">
      <span
        aria-hidden="true"
        className={`absolute top-1.5 -left-[0.4375rem] size-3 rounded-full border-2 ${kind === 'named' || kind === 'session' ? 'border-accent bg-accent' : 'border-edge bg-paper'}`}
      />
      <h2 className="font-serif text-lg leading-snug font-semibold">
        <a href={`${root}/${id}`} className="underline-offset-2 hover:underline">
          <bdi>{title}</bdi>
        </a>
      </h2>
      <p className="text-[0.9375rem] text-soft">
        <When at={at} />
        {author && <> · {t('by', { name: author.name })}</>}
      </p>
      {note && (
        <p className="mt-1.5 max-w-2xl whitespace-pre-line [overflow-wrap:anywhere]">{note}</p>
      )}
      {remarks > 0 && (
        <p className="mt-1.5">
          <a href={`${root}/${id}`} className="prose-link font-semibold">
            {(await getTranslations('reviewing'))('list', { count: remarks })}
          </a>
        </p>
      )}
      {changes.length > 0 && (
        <div className="mt-2">
          <Unfold
            title={
              before
                ? t('changed', { count: changes.length })
                : t('begun', { count: changes.length })
            }
          >
            <ul className="grid gap-1.5">
              {changes.map(({ room, writers }) => (
                <li key={room} className="flex flex-wrap items-center gap-x-2">
                  <span className="font-semibold">{rooms[room]}</span>
                  <Writers writers={writers} cities={cities} />
                </li>
              ))}
            </ul>
          </Unfold>
        </div>
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        <a href={`${root}/${id}`} className={buttonClass('plain', 'small')}>
          <About label={t('read')} of={title} />
        </a>
        {before && (
          <a
            href={`${root}/compare?from=${before}&to=${id}`}
            className={buttonClass('quiet', 'small')}
          >
            <GitCompareArrows size={16} aria-hidden="true" />
            <About label={t('compareBefore')} of={title} />
          </a>
        )}
        {leads && (
          <>
            <Link href={`${root}/${id}/continue`} className={buttonClass('quiet', 'small')}>
              <CalendarPlus size={16} aria-hidden="true" />
              {(await getTranslations('reviewing'))('continue.link')}
              <span className="sr-only">: {title}</span>
            </Link>
            <Link href={`${root}/${id}/share`} className={buttonClass('quiet', 'small')}>
              <Share2 size={16} aria-hidden="true" />
              <About label={t('share')} of={title} />
            </Link>
            <Link href={`${root}/${id}/restore`} className={buttonClass('quiet', 'small')}>
              <History size={16} aria-hidden="true" />
              <About label={t('restore.link')} of={title} />
            </Link>
          </>
        )}
      </p>
      {remove && (
        <div className="mt-2">
          <Unfold title={t('delete.title')}>
            <Form action={remove} submit={t('delete.submit')} look="plain" className="max-w-lg">
              <TextField
                name="name"
                label={t('delete.label')}
                hint={t('delete.hint', { name })}
                dir="auto"
                autoComplete="off"
              />
            </Form>
          </Unfold>
        </div>
      )}
    </li>
  )
}

async function Writers({
  writers,
  cities,
}: {
  writers: RoomChangeView['writers']
  cities: Record<Delegation, string>
}) {
  const t = await getTranslations('versions')
  const groups = (['mentor', 'mentee', null] as const).flatMap((of) => {
    const some = writers.filter(({ delegation }) => delegation === of)
    return some.length > 0 ? [{ of, some }] : []
  })
  return groups.map(({ of, some }) => (
    <span key={of ?? 'none'} className="inline-flex flex-wrap items-center gap-x-1.5 text-soft">
      {of && <Mark of={of} small />}
      {of && <bdi>{cities[of]}:</bdi>}
      {some.map(({ name }) => name ?? t('former')).join(', ')}
    </span>
  ))
}

import { delegations } from '#lib/access/access.ts'
import { longDay } from '#lib/i18n/times.ts'
import type { Block, Chapter } from './blocks.ts'
import { run } from './blocks.ts'
import { type Composing, heading, listIn } from './composing.ts'
import { isWritten, noteToBlocks } from './note-to-blocks.ts'
import type { VersionModel } from './version-model.ts'

type SessionModel = VersionModel['sessions'][number]

/** Who met when, and the minutes; no chapter where nobody has met yet. */
export function sessionChapters(composing: Composing): Chapter[] {
  const { model, words } = composing
  if (model.sessions.length === 0) return []
  const t = words.getTranslations('report')
  const blocks = model.sessions.flatMap((session): Block[] => {
    const { startsAt, timeZone, minutes } = session
    const day = startsAt && longDay(new Date(startsAt), words.language, timeZone)
    return [
      heading(day || t('sessions.undated')),
      ...attendance(composing, session),
      ...(isWritten(minutes) ? [heading(t('sessions.minutes'), 3), ...noteToBlocks(minutes)] : []),
    ]
  })
  return [{ id: 'sessions', part: 'sessions', title: t('chapters.sessions'), blocks }]
}

/** Who was there, by city; those who are not named are counted. */
function attendance({ model, words }: Composing, { attended }: SessionModel): Block[] {
  const t = words.getTranslations('report')
  const rows = [...delegations, null].flatMap((of) => {
    const there = attended.filter(({ delegation }) => delegation === of)
    if (there.length === 0) return []
    const names = there.flatMap(({ name }) => name ?? [])
    const nameless = there.length - names.length
    const said = nameless > 0 ? [...names, t('sessions.people', { count: nameless })] : names
    const label = of ? model.board.cities[of] : t('sessions.others')
    return [{ label, runs: [run(listIn(words.language, said))] }]
  })
  return rows.length > 0 ? [heading(t('sessions.attendance'), 3), { kind: 'facts', rows }] : []
}

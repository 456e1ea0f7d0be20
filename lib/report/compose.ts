import type { Chapter, Report, ReportPart } from './blocks.ts'
import { actorsChapter } from './compose-actors.ts'
import { commentsChapter } from './compose-comments.ts'
import { contextChapter } from './compose-context.ts'
import { factorChapters } from './compose-factors.ts'
import { overviewChapter } from './compose-overview.ts'
import { planChapter } from './compose-plan.ts'
import { ratingsChapter } from './compose-ratings.ts'
import { sessionChapters } from './compose-sessions.ts'
import { type Composing, dayIn } from './composing.ts'

/** Makes the report of a version, whole or only some of its parts. */
export function composeReport(composing: Composing, parts?: readonly ReportPart[]): Report {
  const { model, benchmark, words } = composing
  const t = words.getTranslations('report')
  const { board, version } = model
  const { mentor, mentee } = board.cities
  const chapters = allChapters(composing).filter(({ part }) => !parts || parts.includes(part))
  const name = version.name || t(`kinds.${kindOf(version.kind)}`)
  const period = [board.startsOn, board.endsOn]
    .filter((day) => day !== null)
    .map((day) => dayIn(words.language, day))
  return {
    language: words.language,
    title: board.title || `${mentor} – ${mentee}`,
    subtitle: benchmark.title,
    cities: board.cities,
    facts: [
      { label: t('cover.version'), text: name },
      { label: t('cover.saved'), text: dayIn(words.language, version.at) },
      ...(version.author ? [{ label: t('cover.by'), text: version.author }] : []),
      ...(period.length > 0 ? [{ label: t('cover.period'), text: period.join(' – ') }] : []),
      { label: t('cover.checksum'), text: version.checksum.slice(0, 16) },
    ],
    note: version.note,
    chapters,
    words: {
      kind: t('cover.kind'),
      contents: t('contents'),
      page: t('page'),
      of: t('pageOf'),
      madeWith: t('madeWith'),
      mentor: t('mentorCity'),
      mentee: t('menteeCity'),
      and: t('and'),
    },
  }
}

const kinds = ['named', 'daily', 'session', 'before-restore'] as const

/** The kind of a version as the messages know it. */
export const kindOf = (kind: string): (typeof kinds)[number] =>
  kinds.find((known) => known === kind) ?? 'named'

const allChapters = (composing: Composing): Chapter[] => [
  overviewChapter(composing),
  ...factorChapters(composing),
  contextChapter(composing),
  ratingsChapter(composing),
  actorsChapter(composing),
  planChapter(composing),
  ...sessionChapters(composing),
  commentsChapter(composing),
]

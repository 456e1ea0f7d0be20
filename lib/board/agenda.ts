import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { reference } from './define-section.ts'

/** What people do in a step of a session. */
export const modes = ['prepare', 'write', 'reveal', 'discuss', 'vote', 'decide', 'break'] as const

export type Mode = (typeof modes)[number]

const words = z.string().max(limits.itemLength)

/** A step of a session's agenda; steps are cards, in the order in which they are taken. */
export const stepSchema = z.object({
  session: reference(z.string()),
  title: words,
  purpose: words.default(''),
  minutes: z.number().int().min(limits.stepMinutes.least).max(limits.stepMinutes.most).default(10),
  /** The page that it is about, below the board's address; null: people stay where they are. */
  place: reference(z.string().max(limits.presenceTextLength).nullable().default(null)),
  mode: reference(z.enum(modes).default('discuss')),
})

/** A step as it is read: its card, and what people are asked to do, by language. */
export interface Step {
  id: string
  session: string
  title: string
  purpose: string
  minutes: number
  place: string | null
  mode: Mode
  instructions: Readonly<Record<string, string>>
  /** The title in further languages; `title` is for all who have none of their own. */
  titles: Readonly<Record<string, string>>
  /** What it is for, in further languages. */
  purposes: Readonly<Record<string, string>>
}

/** The key of a step's title, purpose or instruction in one language. */
export const instructionKey = (step: string, language: string) => `${step}:${language}`

/** A step's instruction in the reader's language, else in English, else in any that there is. */
export function instructionFor(
  { instructions }: Pick<Step, 'instructions'>,
  locale: string,
): { text: string; language: string } | undefined {
  const written = Object.entries(instructions).filter(([, text]) => text.trim() !== '')
  const found =
    written.find(([language]) => language === locale) ??
    written.find(([language]) => language === 'en') ??
    written[0]
  return found && { language: found[0], text: found[1] }
}

/** A step's title in the reader's language, else the one that it was given first. */
export function titleFor(
  { title, titles }: Pick<Step, 'title' | 'titles'>,
  locale: string,
): string {
  const own = titles[locale] ?? ''
  return own.trim() === '' ? title : own
}

/** What a step is for in the reader's language, else as it was said first. */
export const purposeFor = (
  { purpose, purposes }: Pick<Step, 'purpose' | 'purposes'>,
  locale: string,
) => (purposes[locale]?.trim() ? purposes[locale] : purpose)

/** When each step begins, in ms since 1970: one after the other from the beginning of the session. */
export function plannedStarts(
  steps: readonly Pick<Step, 'id' | 'minutes'>[],
  startsAt: number,
): Map<string, number> {
  let at = startsAt
  return new Map(
    steps.map(({ id, minutes }) => {
      const start = at
      at += minutes * minute
      return [id, start]
    }),
  )
}

/** How long an agenda takes, in minutes. */
export const totalMinutes = (steps: readonly Pick<Step, 'minutes'>[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0)

/** A minute in milliseconds. */
export const minute = 60_000

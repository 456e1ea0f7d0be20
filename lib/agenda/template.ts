import { z } from 'zod'
import { type Mode, modes } from '#lib/board/agenda.ts'
import { limits } from '#lib/limits.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const text = z.string().trim().min(1)

/** The form of `agenda.json`: the steps with their minutes and pages, once for all languages. */
export const structureSchema = z.strictObject({
  id,
  /** The place of the template among the others. */
  order: z.int(),
  steps: z.array(
    z.strictObject({
      id,
      minutes: z.int().min(limits.stepMinutes.least).max(limits.stepMinutes.most),
      mode: z.enum(modes),
      /** The page; `factor` stands for the page of the key factor that the step is repeated for. */
      place: z
        .enum(['', 'context', 'ratings', 'actors', 'plan', 'votes', 'factor', 'factor/cards'])
        .nullable(),
      /** True for steps that come once for each of the widest gaps, one gap after the other. */
      eachGap: z.boolean().optional(),
    }),
  ),
})

export type Structure = z.infer<typeof structureSchema>

/** The form of one language's words: every text must be there, and no other. */
export const wordsSchema = ({ steps }: Structure) =>
  z.strictObject({
    name: text,
    about: text,
    steps: z.strictObject(
      Object.fromEntries(
        steps.map((step) => [
          step.id,
          z.strictObject({ title: text, purpose: text, instruction: text }),
        ]),
      ),
    ),
  })

export type Words = z.infer<ReturnType<typeof wordsSchema>>

/** An agenda as a template, in all its languages. */
export interface Template {
  structure: Structure
  words: Readonly<Record<string, Words>>
}

/** What a template is filled with: the board's cities, and its key factors, those to speak of first. */
export interface Subject {
  cities: { mentor: string; mentee: string }
  /** The key factors with their short names by language. */
  factors: readonly { id: string; short: Readonly<Record<string, string>> }[]
  minutes: number
}

/** A step that a template gives. */
export interface NewStep {
  title: string
  purpose: string
  minutes: number
  place: string | null
  mode: Mode
  instructions: Record<string, string>
  /** The title in each language that it has. */
  titles: Record<string, string>
  purposes: Record<string, string>
}

/**
 * The steps of a session made from a template: titles, purposes and instructions in each of
 * the wanted languages that it has, and for all others in one. As many of the widest gaps are spoken
 * of as there is time for, at least one.
 */
export function stepsFrom(
  { structure, words }: Template,
  subject: Subject,
  language: string,
  languages: readonly string[],
): NewStep[] {
  const { steps } = structure
  const chosen = subject.factors.slice(0, gapsFor(structure, subject))
  const first = steps.findIndex(({ eachGap }) => eachGap)
  const repeated = steps.filter(({ eachGap }) => eachGap)
  const make = (step: Structure['steps'][number], factor?: Subject['factors'][number]): NewStep => {
    const say = (of: string, part: 'title' | 'purpose' | 'instruction') => {
      const text = (words[of] ?? words.en)?.steps[step.id]?.[part] ?? ''
      const values: Record<string, string | undefined> = {
        ...subject.cities,
        factor: factor && (factor.short[of] ?? factor.short.en),
      }
      return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
    }
    const known = languages.filter((of) => words[of])
    return {
      title: say(language, 'title'),
      purpose: say(language, 'purpose'),
      minutes: step.minutes,
      place: placeOf(step.place, factor?.id),
      mode: step.mode,
      instructions: Object.fromEntries(known.map((of) => [of, say(of, 'instruction')])),
      titles: Object.fromEntries(known.map((of) => [of, say(of, 'title')])),
      purposes: Object.fromEntries(known.map((of) => [of, say(of, 'purpose')])),
    }
  }
  const each = chosen.flatMap((factor) => repeated.map((step) => make(step, factor)))
  const before = steps.slice(0, Math.max(0, first)).filter(({ eachGap }) => !eachGap)
  const after = steps.slice(Math.max(0, first)).filter(({ eachGap }) => !eachGap)
  return [...before.map((step) => make(step)), ...each, ...after.map((step) => make(step))]
}

/** For how many gaps there is time. */
function gapsFor({ steps }: Structure, { minutes, factors }: Subject): number {
  const sum = (some: Structure['steps']) => some.reduce((total, step) => total + step.minutes, 0)
  const once = sum(steps.filter(({ eachGap }) => !eachGap))
  const each = sum(steps.filter(({ eachGap }) => eachGap))
  if (each === 0) return 0
  return Math.min(factors.length, Math.max(1, Math.floor((minutes - once) / each)))
}

function placeOf(place: string | null, factor: string | undefined): string | null {
  if (place === null || !place.startsWith('factor')) return place
  return factor === undefined ? null : place.replace('factor', `factors/${factor}`)
}

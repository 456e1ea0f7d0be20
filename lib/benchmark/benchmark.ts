import { z } from 'zod'
import { type ScaleStep, scale } from '#lib/board/scale.ts'

export const answerTypes = ['yes-partly-no', 'inventory', 'description'] as const
export type AnswerType = (typeof answerTypes)[number]

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const text = z.string().trim().min(1)
const item = z.strictObject({ id })
const link = z.url({ protocol: /^https?$/ })

function inOrder(ids: readonly ScaleStep[]): boolean {
  const places = ids.map((step) => scale.indexOf(step))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? place))
}

/** The form of `benchmark.json`: ids, kinds, order and links, once for all languages. */
export const structureSchema = z.strictObject({
  id,
  source: link,
  /** The steps on which cities rate themselves: those of the scale that this benchmark describes. */
  scale: z
    .array(z.enum(scale))
    .min(2)
    .refine(inOrder, 'steps stand once each, from the first to the last'),
  contextFactors: z.array(item),
  keyFactors: z.array(
    z.strictObject({
      id,
      paragraphs: z.int().positive(),
      questions: z.array(
        z.strictObject({ id, answer: z.enum(answerTypes), maps: z.enum(['actors']).optional() }),
      ),
      tips: z.array(item),
      practices: z.array(
        z.strictObject({ id, city: text, year: z.int().optional(), link: link.optional() }),
      ),
    }),
  ),
  credits: z.array(z.strictObject({ id, link })),
})

export type Structure = z.infer<typeof structureSchema>

const exactly = <Value extends z.ZodType>(items: readonly { id: string }[], value: Value) =>
  z.strictObject(
    Object.fromEntries(items.map((entry) => [entry.id, value])),
  ) as unknown as z.ZodType<Record<string, z.infer<Value>>>

const exactlySteps = <Value extends z.ZodType>(ids: readonly ScaleStep[], value: Value) =>
  exactly(
    ids.map((step) => ({ id: step })),
    value,
  )

/** The form of one language's words for a structure: every text must be there, and no other. */
export const wordsSchema = (structure: Structure) =>
  z.strictObject({
    title: text,
    short: text,
    introduction: z.array(text).min(1),
    rationale: z.array(text).min(1),
    /** Names of the steps, where this benchmark has its own. */
    scale: exactlySteps(structure.scale, text.max(32)).optional(),
    contextFactors: exactly(structure.contextFactors, z.strictObject({ title: text, about: text })),
    keyFactors: z.strictObject(
      Object.fromEntries(
        structure.keyFactors.map((factor) => [
          factor.id,
          z.strictObject({
            title: text,
            short: text.max(24),
            summary: text.max(160),
            why: z.array(text).length(factor.paragraphs),
            questions: exactly(factor.questions, text),
            /** What one sees in a city at each step. */
            steps: exactlySteps(structure.scale, text.max(240)),
            tips: exactly(factor.tips, text),
            practices: exactly(factor.practices, z.strictObject({ title: text, about: text })),
          }),
        ]),
      ),
    ),
    credits: z.strictObject({
      text: z.array(text).min(1),
      names: exactly(structure.credits, text),
    }),
  })

export type Words = z.infer<ReturnType<typeof wordsSchema>>

/** A benchmark in one language, in reading order. */
export type Benchmark = ReturnType<typeof inWords>
export type KeyFactor = Benchmark['keyFactors'][number]

/** Joins a structure with the words of one language. Throws when a text is missing. */
export function inWords(structure: Structure, words: Words, language: string, languages: string[]) {
  return {
    id: structure.id,
    source: structure.source,
    language,
    languages,
    title: words.title,
    short: words.short,
    introduction: words.introduction,
    rationale: words.rationale,
    contextFactors: structure.contextFactors.map((entry) => ({
      id: entry.id,
      ...of(words.contextFactors, entry.id),
    })),
    keyFactors: structure.keyFactors.map((entry, index) => {
      const own = of(words.keyFactors, entry.id)
      return {
        id: entry.id,
        number: index + 1,
        title: own.title,
        short: own.short,
        summary: own.summary,
        why: own.why,
        /** The described steps, from the first to the last; `name` where the benchmark has its own. */
        steps: structure.scale.map((step) => ({
          id: step,
          name: words.scale?.[step],
          text: of(own.steps, step),
        })),
        questions: entry.questions.map((q) => ({ ...q, text: of(own.questions, q.id) })),
        tips: entry.tips.map((tip) => ({ id: tip.id, text: of(own.tips, tip.id) })),
        practices: entry.practices.map((p) => ({ ...p, ...of(own.practices, p.id) })),
      }
    }),
    credits: {
      text: words.credits.text,
      names: structure.credits.map((entry) => ({
        ...entry,
        name: of(words.credits.names, entry.id),
      })),
    },
  }
}

function of<Value>(texts: Record<string, Value>, key: string): Value {
  const value = texts[key]
  if (value === undefined) throw new Error(`no text for ${key}`)
  return value
}

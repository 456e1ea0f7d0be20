import { placeOnScale } from '#lib/board/scale.ts'
import { stepName } from './compose-ratings.ts'
import type { Composing } from './composing.ts'
import type { Difference, What } from './difference.ts'
import { fieldName, fieldText, nameOf, textOf } from './fields.ts'
import { type Piece, shortened } from './text-difference.ts'

/** A difference as somebody would tell it. */
export interface Told {
  sentence: string
  /** Further sentences, each on a line of its own. */
  more: string[]
  /** Where a text was changed: what came and what went, in between a little of what stayed. */
  pieces: Piece[]
  /** What came and what went of a list. */
  added: string[]
  removed: string[]
}

/** Tells what is different in one place, in the language of the words. */
export function tellDifference(composing: Composing, difference: Difference): Told {
  const told: Told = { sentence: '', more: [], pieces: [], added: [], removed: [] }
  const { what } = difference
  switch (what.kind) {
    case 'rating':
      return { ...told, ...tellRating(composing, difference, what) }
    case 'text':
      return {
        ...told,
        sentence: tellText(composing, difference, what),
        pieces: shortened(what.pieces),
      }
    case 'list':
    case 'cards': {
      const { added, removed } = what
      return { ...told, sentence: tellList(composing, difference, what), added, removed }
    }
    case 'choice':
    case 'effect':
      return { ...told, sentence: tellChoice(composing, difference, what) }
    case 'record':
      return { ...told, ...tellRecord(composing, difference, what) }
    case 'comments': {
      const t = composing.words.getTranslations('versions')
      return { ...told, sentence: t('diff.comments', { count: what.count }) }
    }
  }
}

type Of<Kind extends What['kind']> = Extract<What, { kind: Kind }>

function cityName({ model, words }: Composing, { city }: Difference): string {
  const t = words.getTranslations('versions')
  return city === null ? t('compare.both') : model.board.cities[city]
}

function tellRating(composing: Composing, difference: Difference, what: Of<'rating'>) {
  const t = composing.words.getTranslations('versions')
  const [a, b] = [placeOnScale(what.from), placeOnScale(what.to)]
  const moved = a !== undefined && b !== undefined ? (b > a ? 'raised' : 'lowered') : 'changed'
  const change = what.from === null ? 'set' : what.to === null ? 'cleared' : moved
  const values = {
    change,
    city: cityName(composing, difference),
    factor: factorIn(composing, what.factor),
    from: stepName(composing, what.from),
    to: stepName(composing, what.to),
  }
  const reason = what.reason.length > 240 ? `${what.reason.slice(0, 240).trimEnd()}…` : what.reason
  return {
    sentence: t(`diff.rating.${what.of}`, values),
    more: reason && what.to !== null ? [t('diff.reason', { text: reason })] : [],
  }
}

function tellText(composing: Composing, difference: Difference, what: Of<'text'>): string {
  const t = composing.words.getTranslations('versions')
  const { place, change } = what
  const city = cityName(composing, difference)
  switch (place.on) {
    case 'note': {
      const factor = factorIn(composing, place.factor)
      return difference.city === null
        ? t('diff.text.agreed', { change, factor })
        : t('diff.text.note', { change, city, factor })
    }
    case 'answer':
      return t('diff.text.answer', {
        change,
        city,
        question: questionText(composing, place.question),
      })
    case 'reason':
      return t('diff.text.reason', { change, city, factor: factorIn(composing, place.factor) })
    case 'context': {
      const factor = contextName(composing, place.factor)
      return place.part === 'remark'
        ? t('diff.text.context', { change, city, factor })
        : t('diff.text.consequence', { change, city, factor })
    }
    case 'transfer':
      return t('diff.text.transfer', { change, city, title: place.title })
    case 'plan': {
      const field = fieldName(composing, 'plan', place.field)
      const title = place.action && nameOf(composing, place.action)
      return title
        ? t('diff.text.action', { change, title, field })
        : t('diff.text.plan', { change, field })
    }
  }
}

function tellList(
  composing: Composing,
  difference: Difference,
  what: Of<'list'> | Of<'cards'>,
): string {
  const t = composing.words.getTranslations('versions')
  const city = cityName(composing, difference)
  return what.kind === 'list'
    ? t('diff.list', { city, question: questionText(composing, what.question) })
    : t('diff.cards', { city, factor: factorIn(composing, what.factor) })
}

function tellChoice(
  composing: Composing,
  difference: Difference,
  what: Of<'choice'> | Of<'effect'>,
): string {
  const { words } = composing
  const t = words.getTranslations('versions')
  const city = cityName(composing, difference)
  const change = what.from === null ? 'set' : what.to === null ? 'cleared' : 'changed'
  const space = what.kind === 'choice' ? 'questions.choices' : 'context.effects'
  const say = (value: string | null) => (value && (words.find(`${space}.${value}`) ?? value)) || ''
  const values = { change, city, from: say(what.from), to: say(what.to) }
  return what.kind === 'choice'
    ? t('diff.choice', { ...values, question: questionText(composing, what.question) })
    : t('diff.effect', { ...values, factor: contextName(composing, what.factor) })
}

function tellRecord(composing: Composing, difference: Difference, what: Of<'record'>) {
  const t = composing.words.getTranslations('versions')
  const { record, change, of, fields } = what
  const nameless = composing.words.getTranslations('report')('nameless')
  const section = of === 'action' ? 'plan' : 'actors'
  const say = (field: string, value: unknown) =>
    fieldText(composing, section, field, value) || t('compare.emptyValue')
  const more = fields.map(({ field, from, to }) =>
    t('diff.field', {
      field: fieldName(composing, section, field),
      from: say(field, from),
      to: say(field, to),
    }),
  )
  const sentence = () => {
    switch (of) {
      case 'actor': {
        const name = textOf(record, 'name') || nameless
        return t('diff.actor', { change, name, city: cityName(composing, difference) })
      }
      case 'relation': {
        const [from, to] = ['from', 'to'].map((end) => nameOf(composing, textOf(record, end)))
        return t('diff.relation', { change, from: from ?? nameless, to: to ?? nameless })
      }
      case 'action':
        return t('diff.action', { change, title: textOf(record, 'title') || nameless })
    }
  }
  return { sentence: sentence(), more }
}

function questionText({ benchmark }: Composing, id: string): string {
  const questions = benchmark.keyFactors.flatMap((factor) => factor.questions)
  return questions.find((question) => question.id === id)?.text ?? id
}

/** A key factor as it is named in a sentence. */
function factorIn({ benchmark, words }: Composing, id: string): string {
  const name = benchmark.keyFactors.find((one) => one.id === id)?.short ?? id
  const t = words.getTranslations('versions')
  return t('diff.named', { name })
}

/** A context factor as it is named in a sentence. */
function contextName({ benchmark, words }: Composing, id: string): string {
  const name = benchmark.contextFactors.find((one) => one.id === id)?.title ?? id
  const t = words.getTranslations('versions')
  return t('diff.named', { name })
}

import { z } from 'zod'
import type { delegations } from '#lib/access/access.ts'
import { boardLanguages } from '#lib/i18n/board-languages.ts'
import { countries } from '#lib/i18n/countries.ts'
import { limits } from '#lib/limits.ts'
import { day, filledLine, line } from '#server/input.ts'
import { pairName } from './board-name.ts'
import type { Board } from './boards.ts'

/** What a facilitator says of a board: everything but its benchmark. */
export type BoardInput = Pick<
  Board,
  'title' | 'cities' | 'facts' | 'languages' | 'startsOn' | 'endsOn'
>

const oneOf = (codes: readonly string[]) =>
  line(limits.idLength).pipe(z.string().refine((code) => code === '' || codes.includes(code)))

/** A number as people write it: 87000, 87 000, 87.000 or 87,000; empty: not known. */
const inhabitants = line(20)
  .transform((text) => text.replace(/[\s.,’'_]/gu, ''))
  .pipe(z.string().regex(/^\d*$/, 'number-wrong'))
  .transform((digits) => Number(digits) || null)
  .refine((number) => number === null || number <= limits.inhabitants, 'number-wrong')

const cityName = filledLine(limits.cityNameLength).pipe(
  z.string().regex(/[\p{L}\p{N}]/u, 'name-unreadable'),
)

const fieldsOf = <Delegation extends (typeof delegations)[number]>(of: Delegation) =>
  ({
    [`${of}Name`]: cityName,
    [`${of}Country`]: oneOf(countries),
    [`${of}Association`]: line(limits.associationLength),
    [`${of}Inhabitants`]: inhabitants,
    [`${of}Language`]: oneOf(boardLanguages),
  }) as {
    [Key in `${Delegation}Name`]: typeof cityName
  } & { [Key in `${Delegation}Country` | `${Delegation}Language`]: ReturnType<typeof oneOf> } & {
    [Key in `${Delegation}Association`]: ReturnType<typeof line>
  } & { [Key in `${Delegation}Inhabitants`]: typeof inhabitants }

/** The fields of the form of a board; their names are those of its inputs. */
export const boardFields = {
  title: line(limits.boardTitleLength),
  ...fieldsOf('mentor'),
  ...fieldsOf('mentee'),
  languages: z
    .preprocess((given) => [given ?? []].flat(), z.array(z.enum(boardLanguages)))
    .pipe(z.array(z.string()).max(limits.boardLanguages, 'too-many-languages'))
    .transform((codes) => [...new Set(codes)]),
  startsOn: day,
  endsOn: day,
}

type Fields = z.output<z.ZodObject<typeof boardFields>>

/** True unless a period ends before it begins, or is far away. */
export const isPeriod = ({ startsOn, endsOn }: Pick<Fields, 'startsOn' | 'endsOn'>): boolean =>
  startsOn === null || endsOn === null || startsOn <= endsOn

/** True unless both names are those of one city. */
export const areTwo = ({
  mentorName,
  menteeName,
}: Pick<Fields, 'mentorName' | 'menteeName'>): boolean =>
  mentorName.toLocaleLowerCase() !== menteeName.toLocaleLowerCase()

/** The form of a board's facts. */
export const boardForm = z
  .object(boardFields)
  .refine(areTwo, { path: ['menteeName'], message: 'same-city' })
  .refine(isPeriod, { path: ['endsOn'], message: 'ends-before-start' })
  .transform(toBoard)

/** A board's facts from the fields of its form. The pair's own name is no title: it would go stale. */
export function toBoard(given: Fields): BoardInput {
  const cities = { mentor: given.mentorName, mentee: given.menteeName }
  const title = given.title === pairName(cities) ? '' : given.title
  return {
    title,
    cities,
    facts: {
      mentor: {
        country: given.mentorCountry,
        association: given.mentorAssociation,
        inhabitants: given.mentorInhabitants,
        language: given.mentorLanguage,
      },
      mentee: {
        country: given.menteeCountry,
        association: given.menteeAssociation,
        inhabitants: given.menteeInhabitants,
        language: given.menteeLanguage,
      },
    },
    languages: given.languages,
    startsOn: given.startsOn,
    endsOn: given.endsOn,
  }
}

/** The columns of the table that hold a board's facts. */
export const boardColumns = ({
  title,
  cities,
  facts,
  languages,
  startsOn,
  endsOn,
}: BoardInput) => ({
  title,
  mentorCity: cities.mentor,
  menteeCity: cities.mentee,
  mentor: JSON.stringify(facts.mentor),
  mentee: JSON.stringify(facts.mentee),
  languages: JSON.stringify(languages),
  startsOn,
  endsOn,
})

import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { line } from '#server/input.ts'
import { areTwo, boardFields, isPeriod } from './board-input.ts'
import { isAhead, sessionFields } from './session-input.ts'

/** The form of a new board: its facts, its benchmark, a first session and a board to take people or the agenda from. */
export const newBoardForm = z
  .object({
    ...boardFields,
    ...sessionFields,
    benchmark: line(limits.idLength),
    peopleFrom: line(limits.idLength).optional(),
    agendaFrom: line(limits.idLength).optional(),
  })
  .refine(areTwo, { path: ['menteeName'], message: 'same-city' })
  .refine(isPeriod, { path: ['endsOn'], message: 'ends-before-start' })
  .refine(isAhead, { path: ['sessionDate'], message: 'session-past' })

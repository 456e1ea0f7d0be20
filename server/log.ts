import { pino } from 'pino'

/** One JSON line an event, without names or text of people. */
export type Log = pino.Logger

export const makeLog = (level: string): Log => pino({ level, base: { pid: process.pid } })

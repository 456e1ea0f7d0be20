import { z } from 'zod'
import { themes } from './theme.ts'

/** How much moves on these pages: as the device is set, or as little as possible. */
export const motions = ['device', 'reduced'] as const

/**
 * How much a screen reader says of what others do on a board: everything, only what happens on the
 * page that the reader is at, or nothing.
 */
export const announcements = ['all', 'here', 'none'] as const

export const reminders = ['weekly', 'off'] as const

export type Motion = (typeof motions)[number]
export type Announcements = (typeof announcements)[number]

/** What people set about the interface. What cannot be read any more counts as not set. */
export const settingsSchema = z.looseObject({
  /** Undefined until they choose: then the browser's own choice counts. */
  theme: z.enum(themes).optional().catch(undefined),
  motion: z.enum(motions).catch('device'),
  announcements: z.enum(announcements).catch('here'),
  /** Whether they are reminded by e-mail, once a week at the most, of what is due. */
  reminders: z.enum(reminders).catch('weekly'),
})

export type Settings = z.infer<typeof settingsSchema>

/** Reads settings as they are stored, a text of JSON; never throws. */
export function readSettings(stored: string | null | undefined): Settings {
  const result = settingsSchema.safeParse(parse(stored ?? ''))
  return result.success ? result.data : settingsSchema.parse({})
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

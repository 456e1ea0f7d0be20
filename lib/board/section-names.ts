import { commonSections, type Room } from '#lib/sync/room-name.ts'

/** The sections of a board by name, e.g. for the stage to say which of them are locked. */
export const sectionNames = [
  ...commonSections,
  'factor',
] as const satisfies readonly Room['section'][]

/** One of the sections' names. */
export type SectionName = (typeof sectionNames)[number]

import { z } from 'zod'
import { cells, defineSection } from './define-section.ts'
import { sectionNames } from './section-names.ts'

/** The section that a facilitator runs a session with; what is locked, participants only read. */
export const stage = defineSection('stage', {
  rules: cells({ locked: z.array(z.enum(sectionNames)).default([]).readonly() }),
})

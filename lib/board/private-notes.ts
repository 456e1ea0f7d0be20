import { defineSection, richText } from './define-section.ts'

/** The section of what one city's people write for themselves alone. */
export const privateNotes = defineSection('private@', { notes: richText(['notes']) })

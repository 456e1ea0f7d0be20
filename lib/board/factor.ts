import { defineSection, richText } from './define-section.ts'
import { noteKeys } from './note-keys.ts'

/** The section of one key factor: three notes. */
export const factor = defineSection('factor', { notes: richText(noteKeys) })

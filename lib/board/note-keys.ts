/** Whose words a factor's notes hold: the mentor's experience, the mentee's situation, what both agree. */
export const noteKeys = ['mentor', 'mentee', 'agreed'] as const

export type NoteKey = (typeof noteKeys)[number]

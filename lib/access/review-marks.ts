/** What somebody who reviews says of one thing: that they have seen it, ask about it, or disagree. */
export const reviewMarks = ['seen', 'question', 'disagree'] as const

export type ReviewMark = (typeof reviewMarks)[number]

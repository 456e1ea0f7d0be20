import type { ReviewMark } from '#lib/access/review-marks.ts'

/** The tables of reviewing, as the query layer sees them. */
export interface ReviewTables {
  /** What people who review say of a difference (members), or of a part of a version (by a link). */
  reviewMarks: {
    id: string
    board: string
    /** The difference that it is about, by `differenceKey`; or the chapter of the version. */
    item: string
    /** The version that a link led to; null: a difference, wherever it is seen. */
    version: string | null
    user: string | null
    link: string | null
    /** How they call themselves who came by a link; empty for members. */
    name: string
    mark: ReviewMark
    text: string
    at: string
  }
  /** When somebody was last on a board, and when they were there the time before. */
  visits: { board: string; user: string; at: string; before: string | null }
}

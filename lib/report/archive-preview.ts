import type { Delegation } from '#lib/access/access.ts'

/** What an archive holds, for whoever is about to bring it in. */
export interface ArchivePreview {
  /** SHA-256 of the file: what is brought in is what was looked at. */
  sum: string
  title: string
  cities: Record<Delegation, string>
  /** The benchmark's title. */
  benchmark: string
  /** The version that it is an archive of. */
  saved: { name: string; kind: string; at: string }
  /** Those before it that come along, and those that were left out of the archive. */
  earlier: number
  left: number
  /** Key factors on which something stands, of all. */
  factors: { written: number; all: number }
  actors: number
  actions: number
  comments: number
  sessions: number
  people: { name: string; delegation: Delegation | null }[]
}

/** What comes of sending an archive: a look at it, the new board's address, or why not. */
export type ArchiveAnswer = { preview: ArchivePreview } | { go: string } | { problem: string }

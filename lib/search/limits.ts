/** The limits of the search, as `lib/limits.ts` has those of everything else. */
export const searchLimits = {
  /** Milliseconds without an edit after which what a room says is read for the search. */
  quietMs: 2_000,
  /** Milliseconds after which it is read while people still write. */
  latestMs: 15_000,
  /** Milliseconds between looks which rooms have become quiet. */
  tickMs: 500,
  /** Milliseconds between looks for what other processes wrote, or nobody has read yet. */
  lookMs: 30_000,
  /** Milliseconds of rest after each room that was read: live rooms have the processor first. */
  restMs: 20,
  /** Rooms and versions that are read in one look. */
  atOnce: 50,
  /** Characters of a question; its first eight words count. */
  questionLength: 200,
  /** Texts that one question finds at most, over all boards: a word more makes it narrower. */
  finds: 400,
  /** Texts of one board in the answer, before one asks for that board alone. */
  findsShown: 8,
} as const

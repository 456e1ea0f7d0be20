/** The limits of sessions, which stand among all others in `limits`. */
export const sessionLimits = {
  /** Minutes that one step of a session may take: a round of names, or half a day in the field. */
  stepMinutes: { least: 1, most: 240 },
  /** Steps of one session: a long day in pieces of ten minutes. */
  sessionSteps: 60,
  /** Characters in a message from the facilitator to all: a sentence or two. */
  messageLength: 300,
  /** Characters in a step's instruction in one language: what can be read aloud in a minute. */
  instructionLength: 1_000,
  /** Milliseconds in which somebody can still stay where they are before they are brought along. */
  bringMs: 5_000,
  /** Milliseconds without any facilitator after which a deputy may take over: longer than a reload. */
  deputyMs: 60_000,
  /** Milliseconds for which a quick reaction is seen. */
  reactionMs: 8_000,
  /** Milliseconds between looks at a board's door, by who waits there and by who lets them in. */
  doorLookMs: 4_000,
  /** Votes that each person or city has in one vote: more would only be counted, not weighed. */
  votesEach: 20,
  /** What can be voted for at once: what can still be read through. */
  voteOptions: 100,
  /** Milliseconds after which a private card that is still there can be shown anew: a crash is over. */
  shownAgainMs: 60_000,
  /** Private cards of one person: more than anybody writes in a day of sessions. */
  draftCards: 300,
} as const

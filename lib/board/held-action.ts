/** The ends of a bar on the timeline, and all of it. */
export const grips = ['start', 'end', 'all'] as const
export type Grip = (typeof grips)[number]

/** An action that somebody is moving: its bar on the timeline, or it over a place of another view. */
export interface HeldAction {
  id: string
  /** What of its bar they hold, and by how many days they have moved that. */
  bar?: { grip: Grip; days: number }
  /** The place that it is over: a status, or effort and impact. */
  over?: string
}

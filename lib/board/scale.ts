/** The described steps of the scale, from the first to the last. */
export const scale = ['not-started', 'first-steps', 'in-place', 'embedded'] as const

/** Everything that a rating can say: a step of the scale, or why there is none. */
export const steps = [...scale, 'not-ours', 'unknown'] as const

/** How sure a city is of its rating. */
export const confidences = ['low', 'medium', 'high'] as const

export type ScaleStep = (typeof scale)[number]
export type Step = (typeof steps)[number]
export type Confidence = (typeof confidences)[number]

/** A place on the scale from 0, or undefined for an answer that is none. */
export function placeOnScale(step: Step | null): number | undefined {
  const index = (scale as readonly (Step | null)[]).indexOf(step)
  return index < 0 ? undefined : index
}

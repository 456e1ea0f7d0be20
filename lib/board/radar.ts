import { curveLinear, lineRadial, pointRadial } from 'd3-shape'
import type { Step } from './scale.ts'

/** A place on the drawing, its middle being 0, 0. */
export type Point = [x: number, y: number]

/**
 * The geometry of a radar: one axis for each factor, clockwise from the top, and one ring for each
 * step. The first step is a ring as well: nobody's city shrinks to a point.
 */
export function radar(axes: number, scale: readonly Step[], radius: number) {
  const angle = (axis: number) => (axis / axes) * 2 * Math.PI
  const reach = (step: Step | null) => {
    const place = step === null ? -1 : scale.indexOf(step)
    return place < 0 ? undefined : ((place + 1) / scale.length) * radius
  }
  const at = (axis: number, distance: number): Point => {
    const [x, y] = pointRadial(angle(axis), distance)
    return [round(x), round(y)]
  }
  /** A line once around; it is broken where a factor has no place on the scale. */
  const around = (distances: readonly (number | undefined)[]): string => {
    const line = lineRadial<number | undefined>()
      .angle((_, index) => angle(index))
      .radius((distance) => distance ?? 0)
      .defined((distance) => distance !== undefined)
      .curve(curveLinear)
      .digits(1)
    return line([...distances, distances[0]]) ?? ''
  }
  return {
    at,
    rings: scale.map((_, place) =>
      around(Array.from({ length: axes }, () => ((place + 1) / scale.length) * radius)),
    ),
    path: (steps: readonly (Step | null)[]) => around(steps.map(reach)),
    points: (steps: readonly (Step | null)[]): (Point | undefined)[] =>
      steps.map((step, axis) => {
        const distance = reach(step)
        return distance === undefined ? undefined : at(axis, distance)
      }),
  }
}

const round = (value: number) => Math.round(value * 10) / 10

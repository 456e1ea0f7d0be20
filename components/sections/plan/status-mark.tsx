import { Ban, Check, Circle, CirclePlay, TriangleAlert } from 'lucide-react'
import type { ActionStatus } from '#lib/board/plan.ts'

const icons = {
  'not-started': Circle,
  'on-track': CirclePlay,
  'at-risk': TriangleAlert,
  done: Check,
  dropped: Ban,
} as const

const hues = {
  'not-started': 'text-soft',
  'on-track': 'text-accent',
  'at-risk': 'text-warn',
  done: 'text-ok',
  dropped: 'text-soft',
} as const

/** A status as a shape and a hue; its name stands beside it. */
export function StatusMark({ of, size = 16 }: { of: ActionStatus; size?: number }) {
  const Icon = icons[of]
  return <Icon size={size} aria-hidden="true" className={`shrink-0 ${hues[of]}`} />
}

'use client'

import { ViewportPortal } from '@xyflow/react'
import type { OtherPointer } from './use-map-presence.ts'

const hues = { mentor: 'var(--mentor)', mentee: 'var(--mentee)', none: 'var(--accent)' }

/** Where the others point on the canvas, each with a name. */
export function Pointers({ others }: { others: readonly OtherPointer[] }) {
  return (
    <ViewportPortal>
      {others.map(({ client, name, delegation, at: [x, y] }) => (
        <div
          key={client}
          className="pointer-events-none absolute top-0 left-0 z-50"
          style={{
            transform: `translate(${x}px, ${y}px)`,
            color: hues[delegation ?? 'none'],
            transition: 'transform 100ms linear',
          }}
          data-testid="map-pointer"
        >
          <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true">
            <path d="M1 1l13 7-6 1.5L5 16z" fill="currentColor" stroke="var(--sheet)" />
          </svg>
          <span
            className="absolute top-4 left-3 rounded-md px-1.5 text-xs font-semibold whitespace-nowrap text-sheet"
            style={{ background: 'currentColor' }}
          >
            <span className="text-sheet">{name}</span>
          </span>
        </div>
      ))}
    </ViewportPortal>
  )
}

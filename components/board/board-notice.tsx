import { Lock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const icons = { archived: Lock, warning: TriangleAlert } as const

/** Something that holds for a whole board, said on each of its pages. */
export function BoardNotice({
  kind,
  label,
  children,
}: {
  kind: keyof typeof icons
  /** What it is called where notices are listed. */
  label: string
  children: ReactNode
}) {
  const Icon = icons[kind]
  return (
    <section
      aria-label={label}
      className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-warn-soft px-4 py-2.5 sm:px-10"
    >
      <Icon size={18} aria-hidden="true" className="shrink-0 text-warn" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
    </section>
  )
}

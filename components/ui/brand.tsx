import { Mark } from './mark.tsx'

/** The product's name with the two marks that meet. */
export function Brand({ marks = true }: { marks?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2 text-lg font-bold tracking-tight text-ink">
      {marks && (
        <span aria-hidden="true" className="inline-flex items-center gap-[0.1875rem]">
          <Mark of="mentor" />
          <Mark of="mentee" />
        </span>
      )}
      Compa
    </span>
  )
}

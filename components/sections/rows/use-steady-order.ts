'use client'

import { useState } from 'react'

/**
 * Records in the order in which they first came: nothing jumps while names are written. What comes
 * later stands behind, and what was taken away and brought back stands where it was.
 */
export function useSteadyOrder<Rec extends { id: string }>(
  records: readonly Rec[],
  first: readonly { id: string }[],
): Rec[] {
  const [places, setPlaces] = useState(() => placesOf(first))
  const later = records.filter(({ id }) => !places.has(id))
  if (later.length > 0) setPlaces(placesOf([...places.keys()].map((id) => ({ id })).concat(later)))
  const place = (id: string) => places.get(id) ?? places.size
  return [...records].sort((a, b) => place(a.id) - place(b.id))
}

const placesOf = (records: readonly { id: string }[]) =>
  new Map(records.map(({ id }, place) => [id, place]))

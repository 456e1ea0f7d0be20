'use client'

import { relationKinds } from '#lib/board/actors.ts'
import { useSay } from './use-say.ts'

/** The kinds of relations as the choices of a list. */
export function RelationKinds() {
  const say = useSay()
  return relationKinds.map((kind) => (
    <option key={kind} value={kind}>
      {say.relation(kind)}
    </option>
  ))
}

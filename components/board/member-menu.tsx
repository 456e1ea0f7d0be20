'use client'

import type { Preferences } from '#components/ui/reader-menu.tsx'
import { SignedInMenu } from '#components/ui/signed-in-menu.tsx'
import { useBoard } from './board-context.tsx'

/** The menu of a signed-in person on a board: signing out also minds what its open rooms hold. */
export function MemberMenu({ preferences }: { preferences: Preferences }) {
  const { rooms } = useBoard()
  return <SignedInMenu preferences={preferences} rooms={rooms} />
}

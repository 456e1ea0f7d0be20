'use client'

import { useMemo } from 'react'
import type { Doc } from 'yjs'
import { useLive } from '#components/board/use-live.ts'
import { actors } from '#lib/board/actors.ts'
import { plan } from '#lib/board/plan.ts'
import type { Source } from '#lib/board/trace.ts'
import { useBeside } from './use-make.ts'

/** An action or an actor that came of something. */
export interface Made {
  id: string
  path: 'plan' | 'actors'
  name: string
}

const readActions = (doc: Doc) => plan.on(doc).actions.list()
const readActors = (doc: Doc) => actors.on(doc).actors.list()
const none: [] = []

/**
 * What came of everything on the board, looked up once for a whole page. Each look-up gives the same
 * list until an action or an actor changes.
 */
export function useCame(): (of: Source) => readonly Made[] {
  const actions = useLive(useBeside('plan').doc, readActions, none)
  const map = useLive(useBeside('actors').doc, readActors, none)
  return useMemo(() => {
    const made = new Map<string, Made[]>()
    const note = (sources: readonly Source[], one: Made) => {
      for (const key of new Set(sources.map(keyOf))) made.set(key, [...(made.get(key) ?? []), one])
    }
    for (const { id, title, sources } of actions) note(sources, { id, path: 'plan', name: title })
    for (const { id, name, sources } of map) note(sources, { id, path: 'actors', name })
    return (of) => made.get(keyOf(of)) ?? none
  }, [actions, map])
}

const keyOf = ({ kind, factor, id }: Source) => JSON.stringify([kind, factor, id])

'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { delegations } from '#lib/access/access.ts'
import { type ActorField, type ChosenField, chosenFields } from '#lib/board/actor-fields.ts'
import type { Actor, RelationKind } from '#lib/board/actors.ts'

/** What the fields of the actor map and their values are called in the reader's language. */
export interface Say {
  field(field: ActorField | 'relations'): string
  /** A value of a field; '' is said as "not said". */
  value(field: ChosenField, value: string | null): string
  /** The values of a field as choices, in their order. */
  choices(field: ChosenField): { value: string; label: string }[]
  relation(kind: RelationKind): string
  name(actor: Pick<Actor, 'name'> & Partial<Pick<Actor, 'kind' | 'city'>>): string
}

/** The words of the actor map. */
export function useSay(): Say {
  const t = useTranslations('actors')
  const { cities } = useBoard()
  return useMemo(() => {
    const value = (field: ChosenField, given: string | null): string => {
      const known = chosenFields[field].find((one) => one === given)
      if (known === undefined) return t('notSaid')
      const city = delegations.find((one) => one === known)
      if (city) return cities[city]
      return t(`values.${field}.${known}` as 'values.kind.organisation')
    }
    return {
      field: (field) => t(`fields.${field}`),
      value,
      choices: (field) =>
        chosenFields[field].map((one) => ({ value: one, label: value(field, one) })),
      relation: (kind) => t(`relationKinds.${kind}`),
      name: ({ name, kind, city }) =>
        name || (kind === 'person' && city ? t('keptName', { city: cities[city] }) : t('nameless')),
    }
  }, [t, cities])
}

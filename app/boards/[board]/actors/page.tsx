import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActorTable } from '#components/sections/actors/table/actor-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('actors'))('title') }
}

export default function ActorsPage() {
  return <ActorTable />
}

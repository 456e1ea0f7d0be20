import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompareView } from '#components/sections/actors/compare/compare-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('actors')
  const form = await getTranslations('form')
  return { title: form('about', { label: t('title'), of: t('views.compare') }) }
}

export default function ActorComparePage() {
  return <CompareView />
}

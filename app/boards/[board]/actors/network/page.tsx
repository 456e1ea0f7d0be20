import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NetworkView } from '#components/sections/actors/network/network-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('actors')
  const form = await getTranslations('form')
  return { title: form('about', { label: t('title'), of: t('views.network') }) }
}

export default function ActorNetworkPage() {
  return <NetworkView />
}

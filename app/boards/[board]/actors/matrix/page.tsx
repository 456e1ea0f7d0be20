import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MatrixView } from '#components/sections/actors/matrix/matrix-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('actors')
  const form = await getTranslations('form')
  return { title: form('about', { label: t('title'), of: t('views.matrix') }) }
}

export default function ActorMatrixPage() {
  return <MatrixView />
}

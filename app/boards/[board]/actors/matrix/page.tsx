import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MatrixView } from '#components/sections/actors/matrix/matrix-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('actors')
  return { title: `${t('title')}: ${t('views.matrix')}` }
}

export default function ActorMatrixPage() {
  return <MatrixView />
}

import { PlanImport } from '#components/sections/plan/exchange/plan-import.tsx'
import { boardPage } from '#server/boards/board-page.ts'
import { planNames } from '#server/boards/plan-names.ts'

export default async function PlanImportPage({ params }: { params: Promise<{ board: string }> }) {
  if (typeof (await boardPage((await params).board)) === 'string') return null
  return <PlanImport names={await planNames()} />
}

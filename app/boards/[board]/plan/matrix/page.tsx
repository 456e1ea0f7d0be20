import { PlanMatrix } from '#components/sections/plan/matrix/plan-matrix.tsx'

export default function PlanMatrixPage() {
  return <PlanMatrix />
}

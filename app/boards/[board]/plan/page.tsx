import { PlanTable } from '#components/sections/plan/table/plan-table.tsx'

export default function PlanTablePage() {
  return <PlanTable />
}

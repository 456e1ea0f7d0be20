import { PlanBoard } from '#components/sections/plan/board/plan-board.tsx'

export default function PlanBoardPage() {
  return <PlanBoard />
}

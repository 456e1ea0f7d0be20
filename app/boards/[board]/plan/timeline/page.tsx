import { PlanTimeline } from '#components/sections/plan/timeline/plan-timeline.tsx'

export default function PlanTimelinePage() {
  return <PlanTimeline />
}

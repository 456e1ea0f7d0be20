import { Missing } from '#components/ui/missing.tsx'

export default function BenchmarkNotFound() {
  return <Missing what="benchmark" />
}

import { Missing } from '#components/ui/missing.tsx'

export default function BoardNotFound() {
  return <Missing what="board" />
}

import { Missing } from '#components/ui/missing.tsx'

export default function RootNotFound() {
  return <Missing what="page" />
}

import { Missing } from '#components/ui/missing.tsx'

export default function FactorNotFound() {
  return <Missing what="factor" />
}

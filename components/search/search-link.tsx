'use client'

import { Search } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { buttonClass } from '#components/ui/button.tsx'

const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)
const never = () => () => {}

/** The way to the search from every page, by a press or by its keys, which it shows. */
export function SearchLink({ label }: { label: string }) {
  const router = useRouter()
  const keys = useSyncExternalStore(
    never,
    () => (isApple() ? '⌘K' : 'Ctrl K'),
    () => 'Ctrl K',
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isIt = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      // An open dialog has its own keys, and asks before it is left.
      const isHeld = document.querySelector('[role="dialog"], dialog[open]') !== null
      if (!isIt || event.altKey || event.shiftKey || event.defaultPrevented || isHeld) return
      event.preventDefault()
      router.push('/search')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [router])
  return (
    <Link
      href="/search"
      prefetch={false}
      title={`${label} (${keys})`}
      aria-keyshortcuts="Control+K Meta+K"
      className={`${buttonClass('quiet', 'small')} gap-2 max-lg:px-2`}
    >
      <Search size={18} aria-hidden="true" />
      <span className="max-lg:sr-only">{label}</span>
      <span
        aria-hidden="true"
        className="hidden rounded border px-1 text-xs font-normal text-soft lg:inline"
      >
        {keys}
      </span>
    </Link>
  )
}

'use client'

import { useEffect, useMemo, useRef } from 'react'

/** Functions that stay the same for those who get them, and do what the latest ones do. */
export function useLatest<Functions extends object>(functions: Functions): Functions {
  const latest = useRef(functions)
  useEffect(() => {
    latest.current = functions
  })
  return useMemo(() => {
    const names = Object.keys(latest.current) as (keyof Functions)[]
    const call =
      (name: keyof Functions) =>
      (...given: unknown[]) =>
        (latest.current[name] as (...args: unknown[]) => unknown)(...given)
    return Object.fromEntries(names.map((name) => [name, call(name)])) as Functions
  }, [])
}

import type { Bus, Listeners } from './bus.ts'

/**
 * Buses within one process. One alone, the embedded default, has nobody to talk to; several made
 * by one call to this stand for several processes.
 */
export function memoryBuses(): () => Bus {
  const all = new Set<Listeners>()
  return () => {
    const own: Listeners = new Map()
    all.add(own)
    return {
      get alone() {
        return all.size === 1
      },
      publish: (channel, message, told) => {
        const others = [...all].filter((other) => other !== own && other.has(channel))
        for (const other of others) {
          for (const listener of other.get(channel) ?? []) setImmediate(listener, message)
        }
        if (told) setImmediate(told, others.length)
      },
      subscribe: async (channel, listener) => {
        own.set(channel, [...(own.get(channel) ?? []), listener])
        return () => {
          const others = own.get(channel)?.filter((other) => other !== listener) ?? []
          if (others.length > 0) own.set(channel, others)
          else own.delete(channel)
        }
      },
      onGap: () => undefined,
      close: async () => void all.delete(own),
    }
  }
}

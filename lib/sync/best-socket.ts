import { limits } from '#lib/limits.ts'
import { type HttpLine, httpLine } from './http-line.ts'
import { type HttpSocket, httpSocket, type Socket } from './http-socket.ts'

type Way = 'websocket' | 'http'

/** Where this tab keeps the way that worked. */
const key = 'sync-way'

/** How the server was reached last on this page, and in this tab before; the first try takes it. */
let way: Way = remembered()
/** The sockets of plain requests that are open: they end when WebSockets work again. */
const overLine = new Set<HttpSocket>()
let line: HttpLine | undefined
/** Ends the looks whether WebSockets work again. */
let endLooks: (() => void) | undefined

/**
 * A socket for y-websocket that is a WebSocket where the network lets one through, and plain
 * requests where it does not. A try that does not open is followed by one the other way; from
 * plain requests it goes back as soon as a WebSocket opens again.
 */
export const BestSocket = function best(address: string | URL): Socket | WebSocket {
  return way === 'websocket' ? overWebSocket(String(address)) : overHttp(String(address))
} as unknown as typeof WebSocket

function overWebSocket(address: string): WebSocket {
  const ws = new WebSocket(address)
  const impatience = setTimeout(() => ws.close(), limits.socketOpenMs)
  let opened = false
  ws.addEventListener('open', () => {
    opened = true
    clearTimeout(impatience)
    remember('websocket')
  })
  ws.addEventListener('close', () => {
    clearTimeout(impatience)
    // Whoever closes it themselves has let go of its events before.
    if (!opened && ws.onclose !== null && navigator.onLine) way = 'http'
  })
  return ws
}

function overHttp(address: string): Socket {
  line ??= httpLine(location.origin, fetch.bind(window), () => {
    line = undefined
  })
  return httpSocket(address, line, {
    opened: (socket) => {
      remember('http')
      overLine.add(socket)
      endLooks ??= lookNowAndThen(() => look(address))
    },
    closed: (socket, failed) => {
      overLine.delete(socket)
      if (failed) way = 'websocket'
    },
  })
}

/** Every now and then, and when the browser has come into another network. */
function lookNowAndThen(look: () => void): () => void {
  const timer = setInterval(look, limits.socketLookMs)
  window.addEventListener('online', look)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', look)
  }
}

/** Tries whether a WebSocket opens, at an address where there is no room, and goes over to it. */
function look(address: string): void {
  const url = new URL(address)
  url.pathname = '/sync/-'
  const probe = new WebSocket(url)
  const impatience = setTimeout(() => probe.close(), limits.socketOpenMs)
  probe.addEventListener('close', () => clearTimeout(impatience))
  probe.addEventListener('open', () => {
    probe.close()
    remember('websocket')
    for (const socket of [...overLine]) socket.leave()
  })
}

function remember(next: Way): void {
  way = next
  if (next === 'websocket') {
    endLooks?.()
    endLooks = undefined
  }
  try {
    sessionStorage.setItem(key, next)
  } catch {
    // A browser may forbid storage; then each page finds out anew.
  }
}

function remembered(): Way {
  try {
    return globalThis.sessionStorage?.getItem(key) === 'http' ? 'http' : 'websocket'
  } catch {
    return 'websocket'
  }
}

import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import { schemaVersion } from '#lib/board/schema-version.ts'
import { BestSocket } from './best-socket.ts'
import { calm } from './calm.ts'
import { closeCodes } from './close-codes.ts'
import { frameTypes, presenceFrame, readSaved } from './frames.ts'
import { forgetLocalCopy, type LocalCopy, localCopyName } from './local-copies.ts'
import { type Contact, type SaveState, saveState } from './save-state.ts'
import { unsent } from './unsent.ts'

/** A room in this browser: its live document and what became of what was written here. */
export interface RoomConnection {
  room: string
  doc: Doc
  provider: WebsocketProvider
  /** True once the document holds what the server or this device has: it can be shown. */
  ready(): boolean
  state(): SaveState
  /** True while something written here is not yet durable on the server. */
  unsaved(): boolean
  /** True while the document is known to hold what the server has, and nothing beside it. */
  settled(): boolean
  subscribe(listener: () => void): () => void
  /** Deletes this device's copy, for when it has gone its own way. */
  forget(): Promise<void>
  destroy(): void
}

/**
 * How long the first contact may take before the page says that there is none, and the next one
 * where the server has asked the page to come back, in milliseconds.
 */
const contactMs = 4000

/** How long to wait for this device's copy before going on without it, in milliseconds. */
const localCopyMs = 1500

/**
 * Opens a room: this device's copy at once, the server's as soon as it answers. Edits made without
 * a connection are kept on the device and sent when it is back.
 */
export function connectRoom(address: LocalCopy): RoomConnection {
  const doc = new Doc()
  const copy = new IndexeddbPersistence(localCopyName(address), doc)
  const { protocol, host } = window.location
  const provider = new WebsocketProvider(
    `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`,
    address.room,
    doc,
    {
      connect: false,
      disableBc: true,
      WebSocketPolyfill: BestSocket,
      params: {
        saved: '1',
        schema: String(schemaVersion),
        // Whose copy this is, and of which board: the server refuses to mix it with another's.
        user: address.userId,
        board: address.boardKey,
      },
    },
  )
  sendOwnPresenceOnly(provider)

  const hands = calm(document)
  const listeners = new Set<() => void>()
  let contact: Contact = { status: 'connecting' }
  let ended = false
  let sent = 0
  let durable = 0
  let unsaved = unsent.has(address)
  let state: SaveState = saveState(contact, unsaved)
  let agreed = false
  const settled = () => contact.status === 'connected' && provider.synced && durable >= sent
  const update = (next: Contact) => {
    contact = next
    const now = saveState(contact, unsaved)
    if (now.state === state.state && now.reason === state.reason && settled() === agreed) return
    state = now
    agreed = settled()
    for (const listener of listeners) listener()
  }
  const notify = () => {
    for (const listener of listeners) listener()
  }

  doc.on('update', (_bytes: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    if (provider.wsconnected) sent++
    if (origin === copy) return
    unsaved = true
    unsent.mark(address)
    update(contact)
  })
  provider.messageHandlers[frameTypes.saved] = (_encoder, decoder) => {
    const saved = readSaved(decoder)
    durable = saved.writes
    if (saved.writes >= sent) {
      unsaved = false
      unsent.clear(address)
    }
    const settled = saved.writes >= sent
    update({ status: 'connected', ...saved, settled })
  }
  let asked = false
  provider.on('connection-close', (event) => {
    asked = event?.code === closeCodes.restart
  })
  let patience: ReturnType<typeof setTimeout> | undefined
  const waitForContact = () => {
    clearTimeout(patience)
    patience = setTimeout(() => {
      const { status } = contact
      if (status === 'connecting' || status === 'moving') update({ status: 'disconnected' })
    }, contactMs)
  }
  provider.on('status', ({ status }) => {
    // The server asks each connection once for what it lacks: the answer is the first write.
    if (status === 'connected') {
      sent = 1
      durable = 0
    }
    if (status === 'connecting') receiveCalmly(provider, hands.run)
    if (status === 'disconnected') {
      forgetOthersClocks(provider)
      update({ status: asked ? 'moving' : 'disconnected' })
      waitForContact()
    }
  })
  provider.on('closed', ({ code }) => update({ status: 'refused', code }))
  provider.on('sync', notify)
  waitForContact()
  // The device's copy first: what the server lacks of it is then sent in the first exchange.
  // A browser that keeps no copies (a locked-down profile) still connects.
  const open = () => {
    clearTimeout(withoutCopy)
    if (ended) return
    provider.connect()
    notify()
  }
  const withoutCopy = setTimeout(open, localCopyMs)
  copy.on('synced', open)

  return {
    room: address.room,
    doc,
    provider,
    ready: () => provider.synced || (copy.synced && doc.store.clients.size > 0),
    state: () => state,
    unsaved: () => unsaved,
    settled,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forget: async () => {
      unsaved = false
      unsent.clear(address)
      // y-indexeddb's own clearData does not wait until the copy is gone.
      await copy.destroy()
      await forgetLocalCopy(address)
    },
    destroy: () => {
      ended = true
      hands.end()
      clearTimeout(patience)
      clearTimeout(withoutCopy)
      listeners.clear()
      provider.destroy()
      doc.destroy()
    },
  }
}

/** Puts a socket's frames in a queue of their own, in the order in which they came. */
function receiveCalmly(provider: WebsocketProvider, run: (task: () => void) => void): void {
  const { ws } = provider
  const receive = ws?.onmessage
  if (!ws || !receive) return
  // What a socket had brought before it ended says nothing about the next one.
  const obey = (event: MessageEvent) => provider.ws === ws && receive.call(ws, event)
  ws.onmessage = (event) => run(() => void obey(event))
}

/**
 * y-websocket forgets at a disconnection who was there, but not how far their clocks were, and then
 * takes what the server tells after the next connection for old news until they move again.
 */
function forgetOthersClocks({ awareness }: WebsocketProvider): void {
  for (const id of [...awareness.meta.keys()]) {
    if (id !== awareness.clientID && !awareness.states.has(id)) awareness.meta.delete(id)
  }
}

/**
 * y-websocket sends back whatever it hears of others; in a room of thirty that is most of the
 * traffic. The server ignores it, so this browser sends its own presence only.
 */
function sendOwnPresenceOnly(provider: WebsocketProvider): void {
  const { awareness } = provider
  awareness.off('update', provider._awarenessUpdateHandler)
  const own = awareness.clientID
  const send = (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    // The server asks for a later clock by saying that this client is gone.
    const ids = origin === provider ? [changes.removed] : Object.values(changes)
    if (!ids.some((those) => those.includes(own))) return
    const clock = awareness.meta.get(own)?.clock ?? 0
    const json = JSON.stringify(awareness.getLocalState())
    if (provider.ws?.readyState === WebSocket.OPEN) {
      provider.ws.send(presenceFrame([{ clientId: own, clock, json }]) as Uint8Array<ArrayBuffer>)
    }
  }
  awareness.on('update', send)
}

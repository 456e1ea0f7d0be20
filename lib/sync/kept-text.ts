import { linesIn, linesNotIn, linesOf } from './lines.ts'
import { type LocalCopy, localCopyName } from './local-copies.ts'

/** One text of a room, e.g. a factor's note for the mentor; a line per block. */
export interface RoomText {
  field: string
  key: string
  text: string
}

/** A text that could not be sent; `lines`, once compared, are those that the board never had. */
export interface KeptNote extends RoomText {
  lines?: string[]
}

/** What was kept of a room at one moment. */
export interface KeptText {
  id: string
  room: string
  time: Date
  notes: KeptNote[]
}

/**
 * Texts whose room would not take them any more. They stay on this device, apart from the room's
 * own copy, until the board has their words or the reader discards them.
 */
export const keptTexts = {
  /** Keeps a room's texts; false where the browser cannot, and then no other copy may be deleted. */
  keep: (copy: LocalCopy, texts: readonly RoomText[]): boolean => {
    const before = keptTexts.list(copy).filter(({ room }) => room === copy.room)
    const old = before.flatMap(({ notes }) => notes)
    const worded = texts.filter(({ text }) => linesOf(text).length > 0)
    const fresh = worded.filter((text) => !old.some((known) => holds(known, text)))
    if (fresh.length === 0) return true
    const time = new Date()
    const id = `${nameOf(copy)}#${time.getTime()}-${Math.random().toString(36).slice(2, 8)}`
    if (!write(id, time, fresh.map(plain))) return false
    // The page was loaded again with the same copy: what it held before, it holds still.
    for (const kept of before) {
      const rest = kept.notes.filter((note) => !fresh.some((now) => holds(now, note)))
      if (rest.length < kept.notes.length) write(kept.id, kept.time, rest)
    }
    tell()
    return true
  },

  /** What is kept of one user's rooms on one board, the oldest first. */
  list: (owner: Omit<LocalCopy, 'room'>): KeptText[] => {
    const start = nameOf({ ...owner, room: '' })
    const found = names(start).flatMap((id) =>
      readKept(id).map((kept) => ({ id, room: roomOf(id, start), ...kept })),
    )
    return found.sort((a, b) => a.time.getTime() - b.time.getTime())
  },

  /** Takes off the lines that a room has by now; a text without any other is kept no longer. */
  compare: (copy: LocalCopy, present: readonly RoomText[]): void => {
    for (const { id, room, time, notes } of keptTexts.list(copy)) {
      if (room !== copy.room) continue
      const next = notes.map((note) => ({ ...note, lines: missingLines(note, present) }))
      const left = next.filter(({ lines }) => lines.length > 0)
      if (JSON.stringify(left) === JSON.stringify(notes)) continue
      write(id, time, left)
      tell()
    }
  },

  /** Deletes one note of a kept text. */
  discard: (id: string, gone: RoomText): void => {
    for (const { time, notes } of readKept(id)) {
      const rest = notes.filter((note) => !isSame(note, gone))
      write(id, time, rest)
    }
    tell()
  },

  /** True while anything at all is kept in this browser. */
  any: (): boolean => names(prefix).length > 0,

  /** Deletes all that is kept in this browser, for whoever uses the computer next. */
  forgetAll: (): void => {
    for (const name of names(prefix)) attempt(() => localStorage.removeItem(name))
    tell()
  },

  /** Tells of every change, also of those made in another tab. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    window.addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  },
}

const prefix = 'kept/'

const nameOf = (copy: LocalCopy) => `${prefix}${localCopyName(copy)}`

const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

const isSame = (a: RoomText, b: RoomText) => a.field === b.field && a.key === b.key

/** True when every line of the second note is also in what the first one keeps. */
const holds = (kept: KeptNote, note: KeptNote) =>
  isSame(kept, note) && linesNotIn(ownLines(note), ownLines(kept)).length === 0

const ownLines = ({ lines, text }: KeptNote) => lines ?? linesOf(text)

const plain = ({ field, key, text }: RoomText): KeptNote => ({ field, key, text })

/** What is still missing of a kept note. A line that the board once had is done with for good. */
function missingLines(note: KeptNote, present: readonly RoomText[]): string[] {
  const all = linesOf(note.text)
  const there = present.find((text) => isSame(text, note))
  return linesIn(linesNotIn(all, linesOf(there?.text ?? '')), ownLines(note))
}

/** Writes a kept text, or removes it once it has no note left; false where the browser refuses. */
function write(id: string, time: Date, notes: readonly KeptNote[]): boolean {
  return attempt(() => {
    if (notes.length > 0) localStorage.setItem(id, JSON.stringify({ time, notes }))
    else localStorage.removeItem(id)
  })
}

const roomOf = (id: string, start: string) => id.slice(start.length).split('#')[0] ?? ''

function readKept(id: string): Pick<KeptText, 'time' | 'notes'>[] {
  try {
    const { time, notes } = JSON.parse(localStorage.getItem(id) ?? '')
    const at = new Date(time)
    const readable = Array.isArray(notes) ? notes.filter(isNote) : []
    return Number.isNaN(at.getTime()) || readable.length === 0
      ? []
      : [{ time: at, notes: readable }]
  } catch {
    return []
  }
}

function isNote(value: unknown): value is KeptNote {
  const { field, key, text, lines = [] } = { ...(value as Partial<KeptNote>) }
  const texts = [field, key, text, ...(Array.isArray(lines) ? lines : [undefined])]
  return texts.every((part) => typeof part === 'string')
}

/** A browser may forbid storage, or have no room left. */
function attempt(change: () => void): boolean {
  try {
    change()
    return true
  } catch {
    return false
  }
}

function names(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start))
  } catch {
    return []
  }
}

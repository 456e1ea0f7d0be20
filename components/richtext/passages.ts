import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { AbstractType, Doc, XmlFragment } from 'yjs'
import { readPosition } from '#lib/board/passages.ts'
import { findWords } from './find-words.ts'

/** A passage of a note that a thread is about. */
export interface CommentedPassage {
  thread: string
  start: string
  end: string
  /** The words as they were when the thread was begun. */
  quote: string
}

/** What is shown of commented passages: all of a note's, and the one that the reader is at. */
export interface ShownPassages {
  passages: readonly CommentedPassage[]
  current: string | null
}

/** What an editor tells of its passages. */
export interface PassageEvents {
  /** Somebody clicked into a passage. */
  onThread: (thread: string) => void
  /** These threads' words are no longer in the note. */
  onGone: (threads: readonly string[]) => void
}

interface Places extends ShownPassages {
  /** Where each passage is now; one that is missing is nowhere. */
  at: ReadonlyMap<string, { from: number; to: number }>
  drawn: DecorationSet
}

/** The state of the editor's binding to the live document. */
interface Sync {
  doc?: Doc
  type?: XmlFragment
  binding?: { mapping: Map<AbstractType<unknown>, Node | Node[]> }
}

const key = new PluginKey<Places>('commented passages')

/** Tells an editor which passages of its note are commented on. */
export const showPassages = (editor: Editor, shown: ShownPassages): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, shown).setMeta('addToHistory', false))

/**
 * Draws what is commented on over the note's words. Nothing of it is in the document: readers, who
 * may not write there, comment too.
 */
export const commentedPassages = (events: () => PassageEvents | undefined) =>
  Extension.create({
    name: 'commentedPassages',
    addProseMirrorPlugins: () => [passagesPlugin(events)],
  })

const passagesPlugin = (events: () => PassageEvents | undefined) =>
  new Plugin<Places>({
    key,
    state: {
      init: () => ({ passages: [], current: null, at: new Map(), drawn: DecorationSet.empty }),
      apply: (change, places, _before, state) => next(change, places, state),
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleClick: (_view, _pos, { target }) => {
        const passage = target instanceof Element ? target.closest('[data-thread]') : null
        const thread = passage?.getAttribute('data-thread')
        if (thread) events()?.onThread(thread)
        return false
      },
    },
    view: () => {
      let told = ''
      return {
        update: ({ state }) => {
          const { passages = [], at } = key.getState(state) ?? {}
          const gone = passages.map(({ thread }) => thread).filter((thread) => !at?.has(thread))
          if (gone.join() === told) return
          told = gone.join()
          events()?.onGone(gone)
        },
      }
    },
  })

function next(change: Transaction, places: Places, state: EditorState): Places {
  const shown = change.getMeta(key) as ShownPassages | undefined
  const isFromOthers = change.getMeta(ySyncPluginKey)?.isChangeOrigin === true
  if (shown || isFromOthers) return located({ ...places, ...shown }, state)
  if (!change.docChanged) return places
  // What this reader writes moves the passages with it; the live document hears of it afterwards.
  const moved = new Map(
    [...places.at].map(([thread, { from, to }]) => [
      thread,
      { from: change.mapping.map(from, 1), to: change.mapping.map(to, -1) },
    ]),
  )
  const isGone = [...moved.values()].some(({ from, to }) => from >= to)
  const kept = new Map([...moved].filter(([, { from, to }]) => from < to))
  if (!isGone) return { ...places, at: kept, drawn: places.drawn.map(change.mapping, change.doc) }
  return { ...places, at: kept, drawn: draw(change.doc, kept, places.current) }
}

/** Looks for all passages in the live document, and for lost ones by their words. */
function located(places: Places, state: EditorState): Places {
  const sync = ySyncPluginKey.getState(state) as Sync | undefined
  const at = new Map<string, { from: number; to: number }>()
  for (const passage of places.passages) {
    const found = placeOf(passage, sync) ?? findWords(state.doc, passage.quote)
    if (found) at.set(passage.thread, found)
  }
  return { ...places, at, drawn: draw(state.doc, at, places.current) }
}

function placeOf({ start, end }: CommentedPassage, sync: Sync | undefined) {
  const [first, last] = [readPosition(start), readPosition(end)]
  if (!sync?.doc || !sync.type || !sync.binding || !first || !last) return undefined
  const { doc, type, binding } = sync
  const from = relativePositionToAbsolutePosition(doc, type, first, binding.mapping)
  const to = relativePositionToAbsolutePosition(doc, type, last, binding.mapping)
  return from !== null && to !== null && from < to ? { from, to } : undefined
}

const draw = (doc: Node, at: Places['at'], current: string | null) =>
  DecorationSet.create(
    doc,
    [...at]
      .filter(([, { to }]) => to <= doc.content.size)
      .map(([thread, { from, to }]) =>
        Decoration.inline(from, to, {
          nodeName: 'span',
          class: thread === current ? 'commented current' : 'commented',
          'data-thread': thread,
        }),
      ),
  )

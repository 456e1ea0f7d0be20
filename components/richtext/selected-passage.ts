import type { Editor } from '@tiptap/core'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import { insidePassage } from '#lib/board/passages.ts'
import { limits } from '#lib/limits.ts'

/** What is selected in a note, or without a selection the paragraph at the caret; undefined: nothing. */
export function selectedPassage(
  editor: Editor,
): { start: string; end: string; quote: string } | undefined {
  const { doc, selection } = editor.state
  const { $from } = selection
  const { from, to } = selection.empty ? { from: $from.start(), to: $from.end() } : selection
  const words = doc.textBetween(from, to, ' ')
  const sync = ySyncPluginKey.getState(editor.state)
  if (words.trim() === '' || !sync?.binding) return undefined
  const { type, binding } = sync
  const ends = [from, to].map((pos) =>
    absolutePositionToRelativePosition(pos, type, binding.mapping),
  )
  const passage = insidePassage(sync.doc, ends[0], ends[1])
  return passage && { ...passage, quote: words.slice(0, limits.quoteLength) }
}

import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { TableKit } from '@tiptap/extension-table'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import type { WebsocketProvider } from 'y-websocket'
import type { XmlFragment } from 'yjs'
import { isSafeLink } from '#lib/board/links.ts'
import { caret, caretSelection } from './caret.ts'
import { commentedPassages, type PassageEvents } from './passages.ts'

/** The words that an editor shows beside the note's own, in the reader's language. */
export interface NoteWords {
  placeholder: string
  task: (text: string) => string
  person: (person: object) => string
}

/**
 * What a note may hold. A new node or mark here needs a higher schema version in `lib/board`:
 * an older editor deletes what it does not know.
 */
export function noteExtensions(
  fragment: XmlFragment,
  provider: WebsocketProvider,
  words: () => NoteWords | null,
  passages: () => PassageEvents | undefined,
): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [3, 4] },
      undoRedo: false,
      // It would write an empty paragraph into every note that it opens: no client seeds content.
      trailingNode: false,
      link: {
        openOnClick: 'whenNotEditable',
        defaultProtocol: 'https',
        isAllowedUri: isSafeLink,
        HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
      },
    }),
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => words()?.task(node.textContent) ?? '' },
    }),
    TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
    Placeholder.configure({
      placeholder: () => words()?.placeholder ?? '',
      showOnlyWhenEditable: false,
    }),
    Collaboration.configure({ fragment }),
    commentedPassages(passages),
    CollaborationCaret.configure({
      provider,
      render: (person) => caret(person, words()?.person(person) ?? ''),
      selectionRender: caretSelection,
    }),
  ]
}

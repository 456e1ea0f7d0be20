'use client'

import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import type { XmlFragment } from 'yjs'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { type NoteWords, noteExtensions } from './extensions.ts'
import { type PassageEvents, type ShownPassages, showPassages } from './passages.ts'

/** One rich text, edited by several people at once. */
export default function NoteEditor({
  connection,
  fragment,
  label,
  placeholder,
  editable,
  still,
  nameOf,
  passages,
  onReady,
  onFocus,
}: {
  connection: RoomConnection
  fragment: XmlFragment
  label: string
  placeholder: string
  editable: boolean
  /** The note as it was, shown until the editor is there. */
  still: ReactNode
  /** What a caret's label says of a person whose presence came over the wire. */
  nameOf: (person: object) => string
  /** What of the note is commented on. */
  passages?: ShownPassages & PassageEvents
  onReady: (editor: Editor) => void
  onFocus: (editor: Editor) => void
}) {
  const t = useTranslations('editor')
  const after = useRef<HTMLSpanElement>(null)
  // The editor outlives a change of language, and with it the reader's place and undo history.
  const words = useRef<NoteWords>(null)
  words.current = {
    placeholder,
    task: (text) => t('task', { text: text || t('emptyTask') }),
    person: nameOf,
  }
  const events = useRef(passages)
  events.current = passages
  const editor = useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editable,
      injectNonce: pageNonce(),
      extensions: noteExtensions(
        fragment,
        connection.provider,
        () => words.current,
        () => events.current,
      ),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          class: 'note-text',
        },
        handleKeyDown: (_view, event) => {
          // Tab belongs to lists and tables here, so there is another way out by keyboard.
          if (event.key !== 'Escape') return false
          after.current?.focus()
          return true
        },
      },
      onCreate: ({ editor: created }) => onReady(created),
      onFocus: ({ editor: focused }) => onFocus(focused),
      // Nobody can be in a text that is only read, but they can select in it.
      onSelectionUpdate: ({ editor: at }) => {
        if (!at.isEditable) onFocus(at)
      },
    },
    [connection, fragment],
  )
  useEffect(() => {
    if (!editor) return
    editor.setEditable(editable, false)
    editor.view.dom.setAttribute('aria-readonly', String(!editable))
    editor.view.dom.setAttribute('aria-label', label)
    // Nothing changes but the placeholder, which is drawn anew.
    if (placeholder) editor.view.dispatch(editor.state.tr)
  }, [editor, editable, label, placeholder])
  const [commented, current] = [passages?.passages, passages?.current ?? null]
  useEffect(() => {
    if (editor && commented) showPassages(editor, { passages: commented, current })
  }, [editor, commented, current])
  return (
    <>
      {editor ? <EditorContent editor={editor} /> : still}
      <span ref={after} tabIndex={-1} className="sr-only">
        {t('left')}
      </span>
    </>
  )
}

/** What marks this page's own scripts and styles; the policy of the page lets nothing else in. */
const pageNonce = () => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce

'use client'

import { Toolbar } from '@base-ui/react/toolbar'
import type { Editor } from '@tiptap/react'
import { MessageSquarePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { selectedPassage } from '#components/richtext/selected-passage.ts'
import { toolClass } from '#components/richtext/tool-class.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { useCommenting } from './comments-context.tsx'
import { useOpenComments } from './use-open-comments.ts'

/** A note that words can be selected in. */
export interface NoteAt {
  editor: Editor
  factor: string
  id: string
  /** What it is called. */
  name: string
}

/** Comments on the words that are selected in a note; a tool beside the writing tools, or a button. */
export function CommentWords({ at, tool = false }: { at: NoteAt | null; tool?: boolean }) {
  const t = useTranslations('comments')
  const { open } = useCommenting()
  const openComments = useOpenComments()
  const editor = at && !at.editor.isDestroyed ? at.editor : null
  // Who may write comments on the paragraph at the caret, too; each selection of others draws this anew.
  const can = editor !== null && (editor.isEditable || !editor.state.selection.empty)
  if (!open) return null
  const comment = () => {
    const passage = editor && selectedPassage(editor)
    if (!at || !passage) return
    const { factor, id, name } = at
    openComments(({ wanted }) => ({
      about: { anchor: { on: 'note', factor, id, ...passage }, name },
      current: null,
      wanted: wanted + 1,
    }))
  }
  if (tool) {
    return (
      <Toolbar.Button
        className={toolClass}
        aria-label={t('wordsHint')}
        title={t('wordsHint')}
        disabled={!can}
        onClick={comment}
      >
        <MessageSquarePlus size={18} aria-hidden="true" />
      </Toolbar.Button>
    )
  }
  return (
    <button
      type="button"
      onClick={comment}
      aria-disabled={!can}
      title={t('wordsHint')}
      className={`${buttonClass('plain', 'small')} aria-disabled:opacity-60`}
    >
      <MessageSquarePlus size={16} aria-hidden="true" />
      {t('words')}
    </button>
  )
}

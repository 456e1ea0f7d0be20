import type { Editor } from '@tiptap/react'
import {
  Bold,
  Heading3,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react'

type Name = 'undo' | 'redo' | 'heading' | 'bold' | 'italic' | 'list' | 'ordered' | 'tasks' | 'quote'

interface Command {
  name: Name
  group: 'history' | 'text' | 'blocks'
  icon: LucideIcon
  run: (editor: Editor) => void
  can: (editor: Editor) => boolean
  isOn?: (editor: Editor) => boolean
}

/** The writing tools, in their order on the toolbar. */
export const commands: readonly Command[] = [
  {
    name: 'undo',
    group: 'history',
    icon: Undo2,
    run: (editor) => editor.chain().focus().undo().run(),
    can: (editor) => editor.isEditable && editor.can().undo(),
  },
  {
    name: 'redo',
    group: 'history',
    icon: Redo2,
    run: (editor) => editor.chain().focus().redo().run(),
    can: (editor) => editor.isEditable && editor.can().redo(),
  },
  {
    name: 'heading',
    group: 'text',
    icon: Heading3,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    can: (editor) => editor.isEditable,
    isOn: (editor) => editor.isActive('heading'),
  },
  {
    name: 'bold',
    group: 'text',
    icon: Bold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
    can: (editor) => editor.isEditable,
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    name: 'italic',
    group: 'text',
    icon: Italic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    can: (editor) => editor.isEditable,
    isOn: (editor) => editor.isActive('italic'),
  },
  {
    name: 'list',
    group: 'blocks',
    icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    can: (editor) => editor.isEditable,
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'ordered',
    group: 'blocks',
    icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    can: (editor) => editor.isEditable,
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'tasks',
    group: 'blocks',
    icon: ListChecks,
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
    can: (editor) => editor.isEditable,
    isOn: (editor) => editor.isActive('taskList'),
  },
  {
    name: 'quote',
    group: 'blocks',
    icon: Quote,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    can: (editor) => editor.isEditable,
    isOn: (editor) => editor.isActive('blockquote'),
  },
]

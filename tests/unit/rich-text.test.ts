import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type NoteJson, plainText, readFragment, writeFragment } from '#lib/board/rich-text.ts'

const sample: NoteJson[] = [
  { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Perché' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Tra ' },
      { type: 'text', text: 'compa', marks: [{ type: 'italic', attrs: {} }] },
      { type: 'text', text: ' e amici' },
    ],
  },
  {
    type: 'taskList',
    content: [
      {
        type: 'taskItem',
        attrs: { checked: true },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'fatto' }] }],
      },
    ],
  },
  { type: 'paragraph' },
]

test('a note written into a document is read back the same', () => {
  const fragment = new Y.Doc().getXmlFragment('x')
  writeFragment(fragment, sample)
  expect(readFragment(fragment).content).toEqual(sample)
})

test('plain text keeps the words of a block together and blocks apart', () => {
  expect(plainText({ type: 'doc', content: sample })).toBe('Perché\nTra compa e amici\nfatto')
})

test('reading never throws on nodes that it does not know', () => {
  const fragment = new Y.Doc().getXmlFragment('x')
  fragment.insert(0, [new Y.XmlElement('from-the-future'), new Y.XmlHook('x') as never])
  expect(readFragment(fragment).content).toEqual([{ type: 'from-the-future' }])
})

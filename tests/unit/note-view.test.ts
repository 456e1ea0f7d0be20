import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { NoteJson } from '#lib/board/rich-text.ts'

const { NoteView } = await import('#lib/board/note-view.tsx')
const html = (...content: NoteJson[]) =>
  renderToStaticMarkup(createElement(NoteView, { json: { type: 'doc', content } }))

const text = (words: string, ...marks: NonNullable<NoteJson['marks']>): NoteJson => ({
  type: 'text',
  text: words,
  marks,
})

test('a note is shown in the editor’s own elements', () => {
  const item: NoteJson = { type: 'taskItem', attrs: { checked: true }, content: [text('Fatto')] }
  expect(html({ type: 'taskList', content: [item] })).toContain('data-checked="true"')
  expect(html({ type: 'heading', attrs: { level: 3 }, content: [text('Titel')] })).toContain(
    '<h3>Titel</h3>',
  )
  expect(html({ type: 'paragraph', content: [text('vet', { type: 'bold' })] })).toContain(
    '<p><strong>vet</strong></p>',
  )
})

test('markup in a note is text', () => {
  expect(html({ type: 'paragraph', content: [text('<script>x</script>')] })).toContain('&lt;script')
})

test('a link that is a script keeps its words and loses its address', () => {
  const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
  const page = html({ type: 'paragraph', content: [text('klik', link)] })
  expect(page).toContain('<p>klik</p>')
  expect(page).not.toContain('javascript')
})

test('the words of a node that is not known are kept', () => {
  expect(html({ type: 'from-the-future', content: [text('woorden')] })).toContain('woorden')
})

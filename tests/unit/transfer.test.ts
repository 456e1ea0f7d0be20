import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { firstStepTitle, readTransfers, speakerOf, transferKey } from '#lib/board/transfer.ts'
import { limits } from '#lib/limits.ts'

function sheet(...lines: string[]) {
  const face = factor.on(new Y.Doc())
  const id = face.transfers.add({ practice: 'a-practice' }, { author: 'sofie' })
  writeFragment(
    face.transferTexts.fragment(transferKey(id, 'firstStep')),
    lines.map((text) => ({
      type: 'paragraph',
      ...(text !== '' && { content: [{ type: 'text', text }] }),
    })),
  )
  return readTransfers(face)
}

test('an action is called after the first line of the first step that says something', () => {
  const [one] = sheet('', '  ', ' Call every pair. ', 'Then look for more.')
  expect(one && firstStepTitle(one)).toBe('Call every pair.')
  const [empty] = sheet()
  expect(empty && firstStepTitle(empty)).toBe('')
  const [long] = sheet('x'.repeat(limits.itemLength + 1))
  expect(long && firstStepTitle(long)).toHaveLength(limits.itemLength)
})

test('the mentor speaks of the practice, the mentee of home', () => {
  expect(speakerOf('failures')).toBe('mentor')
  expect(speakerOf('firstStep')).toBe('mentee')
})

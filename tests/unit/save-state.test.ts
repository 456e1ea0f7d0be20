import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { mostUrgent, saveState } from '#lib/sync/save-state.ts'

const connected = {
  status: 'connected',
  mayWrite: true,
  journalWorks: true,
  settled: true,
} as const

test('saved is shown only when everything written here is durable', () => {
  expect(saveState(connected, false).state).toBe('saved')
  expect(saveState(connected, true).state).toBe('saving')
  expect(saveState({ ...connected, settled: false }, false).state).toBe('saving')
})

test('without a connection, or with a server that cannot store, words are only on this device', () => {
  expect(saveState({ status: 'disconnected' }, false).state).toBe('device')
  expect(saveState({ ...connected, journalWorks: false }, true)).toEqual({
    state: 'device',
    reason: 'server-cannot-save',
  })
})

test('while a server that restarts hands its people over, nothing looks worse than saving', () => {
  expect(saveState({ status: 'moving' }, true)).toEqual({ state: 'saving' })
  expect(saveState({ status: 'moving' }, false)).toEqual({ state: 'connecting' })
})

test('a reader is told so, even while the server cannot store', () => {
  expect(saveState({ ...connected, mayWrite: false, journalWorks: false }, false).state).toBe(
    'read-only',
  )
})

test('every final close code asks for a reload with a reason of its own', () => {
  const final = Object.values(closeCodes).filter((code) => code >= 4400)
  for (const code of final) {
    expect(saveState({ status: 'refused', code }, false).state).toBe('reload')
  }
  expect(saveState({ status: 'refused', code: closeCodes.signIn }, false).reason).toBe('sign-in')
  expect(saveState({ status: 'refused', code: closeCodes.diverged }, false).reason).toBe('diverged')
})

test('of several rooms the most urgent state is shown', () => {
  expect(mostUrgent([{ state: 'saved' }, { state: 'device' }, { state: 'saving' }]).state).toBe(
    'device',
  )
  expect(mostUrgent([]).state).toBe('saved')
})

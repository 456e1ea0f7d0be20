import { expect, test } from 'vitest'
import { type Board, findBoard } from '#server/boards/boards.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import {
  countView,
  findReviewLink,
  hasPassed,
  linkEndedBy,
  makeReviewLink,
  passProof,
  reviewLinksOf,
  revokeReviewLink,
  tokenOf,
} from '#server/boards/review-links.ts'
import { deleteVersion, writeVersion } from '#server/boards/versions.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const secret = 'a secret of the installation'

onEveryStore((place) => {
  async function start(passphrase = '') {
    const { store } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', bo: 'facilitator' })
    const id = await makeBoard(store, pair('ada'))
    const board = (await findBoard(store, id)) as Board
    const named = { kind: 'named', name: 'After visit 1', note: '', author: 'ada' } as const
    const version = await writeVersion(store, board, named, [])
    const wanted = {
      board: id,
      version,
      label: 'The council',
      passphrase,
      profile: 'public',
      comments: true,
      days: 30,
      createdBy: 'ada',
    } as const
    const link = await makeReviewLink(store, secret, wanted)
    const find = () => findReviewLink(store, tokenOf(secret, link))
    return { store, board: id, version, wanted, link, find }
  }

  test('a link is found by its token alone, and no token is stored', async () => {
    const { store, link, find, version } = await start()
    expect(await find()).toMatchObject({ id: link, version, profile: 'public', comments: true })
    expect(await findReviewLink(store, tokenOf('another secret', link))).toBeUndefined()
    expect(await findReviewLink(store, 'guessed')).toBeUndefined()
    const rows = await store.selectFrom('reviewLinks').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(tokenOf(secret, link))
  })

  test('a link ends when it is revoked by who leads its board, or after its last day', async () => {
    const { store, board, link, find } = await start()
    expect(await revokeReviewLink(store, { board: 'another', id: link, actor: 'bo' })).toBe(false)
    const found = await find()
    expect(found && linkEndedBy(found)).toBeUndefined()
    const later = new Date(Date.now() + 32 * 86_400_000)
    expect(found && linkEndedBy(found, later)).toBe('expired')
    expect(await revokeReviewLink(store, { board, id: link, actor: 'ada' })).toBe(true)
    const ended = await find()
    expect(ended && linkEndedBy(ended)).toBe('revoked')
  })

  test('the proof of a passphrase is good for its own link only', async () => {
    const { store, wanted, find } = await start('campo verde')
    const one = await find()
    const id = await makeReviewLink(store, secret, wanted)
    const other = await findReviewLink(store, tokenOf(secret, id))
    if (!one || !other) throw new Error('no links')
    expect(hasPassed(secret, one, undefined)).toBe(false)
    expect(hasPassed(secret, one, passProof(secret, other))).toBe(false)
    expect(hasPassed(secret, one, passProof(secret, one))).toBe(true)
  })

  test('views are a number, and a link goes with its version', async () => {
    const { store, board, version, link } = await start()
    await countView(store, link)
    await countView(store, link)
    expect((await reviewLinksOf(store, board, version)).map(({ views }) => views)).toEqual([2])
    await deleteVersion(store, { board, id: version, actor: 'ada' })
    expect(await store.selectFrom('reviewLinks').selectAll().execute()).toEqual([])
  })

  test('there is no link to a version of another board', async () => {
    const { store, wanted } = await start()
    const other = await makeBoard(store, pair('bo'))
    const stolen = makeReviewLink(store, secret, { ...wanted, board: other, createdBy: 'bo' })
    await expect(stolen).rejects.toMatchObject({ reason: 'version-gone' })
  })
})

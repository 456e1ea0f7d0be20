import { expect, test } from 'vitest'
import { changeProfile } from '#server/auth/profile.ts'
import { findUser } from '#server/auth/users.ts'
import { makeBoard, makeMember } from '../support/accounts.ts'
import { addPerson, openAt } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore((place) => {
  /** A guest on two boards, beside Maria on one and Paolo on the other. */
  async function start() {
    const { store } = await openAt(await place())
    const guest = await addPerson(store, { kind: 'guest', name: 'Rosa' })
    for (const [board, name] of Object.entries({ one: 'Maria Rossi', two: 'Paolo' })) {
      await makeBoard(store, board)
      await makeMember(store, board, guest)
      await makeMember(store, board, await addPerson(store, { name }))
    }
    const rename = async (name: string, id = guest) => {
      const user = await findUser(store, id)
      if (!user) throw new Error('nobody')
      await changeProfile(store, user, { name, city: '', language: 'it' })
      return (await findUser(store, id))?.name
    }
    return { store, rename }
  }

  test('nobody takes a name that somebody else on one of their boards has', async () => {
    const { rename } = await start()
    expect(await rename('Maria Rossi')).toBe('Maria Rossi (2)')
    expect(await rename('PAOLO')).toBe('PAOLO (2)')
    expect(await rename('Bianca')).toBe('Bianca')
  })

  test('letters of other alphabets that look the same do not make another name', async () => {
    const { rename } = await start()
    expect(await rename('М\u0430ri\u0430 Rossi')).toBe('М\u0430ri\u0430 Rossi (2)')
    expect(await rename('Ρ\u0430\u03bfl\u03bf')).toBe('Ρ\u0430\u03bfl\u03bf (2)')
    expect(await rename('Ｍａｒｉａ Rossi')).toBe('Ｍａｒｉａ Rossi (2)')
  })

  test('one’s own name stays, and those of other boards are free', async () => {
    const { store, rename } = await start()
    expect(await rename('ROSA')).toBe('ROSA')
    await makeBoard(store, 'elsewhere')
    await makeMember(store, 'elsewhere', await addPerson(store, { name: 'Carla' }))
    expect(await rename('Carla')).toBe('Carla')
  })

  test('of two who take one name at once, one gets a number', async () => {
    const { store, rename } = await start()
    const others = [await addPerson(store, { name: 'A' }), await addPerson(store, { name: 'B' })]
    for (const user of others) await makeMember(store, 'one', user)
    const names = await Promise.all(others.map((id) => rename('Carla', id)))
    expect(names.sort()).toEqual(['Carla', 'Carla (2)'])
  })
})

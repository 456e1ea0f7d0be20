import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { endedCookie, sessionCookie, sessionOf } from '#server/auth/session.ts'

const secret = 'a secret only for tests, of more than 32 characters'
const overHttp = { secret, secure: false }
const overHttps = { secret, secure: true }
const rosa = { user: 'rosa', signIn: 'a-sign-in' }

test('the cookie is for the server alone, and is not sent along by other sites', async () => {
  for (const keys of [overHttp, overHttps]) {
    for (const cookie of [await sessionCookie(rosa, keys, 60), endedCookie(keys)]) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
      expect(cookie).not.toHaveProperty('domain')
    }
  }
})

test('over HTTPS the cookie is never sent in the clear and no other host can set it', async () => {
  const cookie = await sessionCookie(rosa, overHttps, 60)
  expect(cookie.secure).toBe(true)
  expect(cookie.name).toMatch(/^__Host-/)
  expect(endedCookie(overHttps).name).toBe(cookie.name)
  const plain = await sessionCookie(rosa, overHttp, 60)
  expect(plain.secure).toBe(false)
  expect(plain.name).not.toMatch(/^__/)
  // What somebody set under the plain name, over HTTP, does not count under HTTPS.
  expect(await sessionOf({ [plain.name]: plain.value }, overHttps)).toBeUndefined()
  expect(await sessionOf({ [cookie.name]: cookie.value }, overHttps)).toMatchObject(rosa)
})

test('a cookie that ends the session is empty and over at once', () => {
  expect(endedCookie(overHttps)).toMatchObject({ value: '', maxAge: 0 })
})

test('a cookie says nothing to whoever reads it', async () => {
  const { value } = await sessionCookie(rosa, overHttp, 60)
  const parts = value.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  expect(parts.join()).not.toMatch(/rosa|a-sign-in/)
  expect(parts[0]).toContain('A256GCM')
})

test('a cookie of another installation, a changed one and one that is over are no session', async () => {
  const { name, value } = await sessionCookie(rosa, overHttp, 60)
  const other = { secret: 'another secret of other people, and long', secure: false }
  expect(await sessionOf({ [name]: value }, other)).toBeUndefined()
  for (const at of [10, Math.floor(value.length / 2), value.length - 3]) {
    const letter = value[at] === 'A' ? 'B' : 'A'
    const changed = value.slice(0, at) + letter + value.slice(at + 1)
    expect(await sessionOf({ [name]: changed }, overHttp), `changed at ${at}`).toBeUndefined()
  }
  // next-auth would take it for 15 seconds more.
  const over = await encode({ token: { sub: 'rosa', sid: 'a-sign-in' }, secret, maxAge: -1 })
  expect(await sessionOf({ [name]: over }, overHttp)).toBeUndefined()
})

test('a cookie without a sign-in, or without encryption, is no session', async () => {
  const { name } = endedCookie(overHttp)
  const nobody = await encode({ token: { sub: 'rosa' }, secret, maxAge: 60 })
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = base64({ sub: 'rosa', sid: 'a-sign-in', exp: 4_102_444_800 })
  const unsigned = `${base64({ alg: 'none' })}.${claims}.`
  for (const value of [nobody, unsigned, '', 'x', 'a.b.c.d.e', `${unsigned}..`]) {
    expect(await sessionOf({ [name]: value }, overHttp), value).toBeUndefined()
  }
})

'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { itemKinds } from '#lib/board/item-places.ts'
import { limits } from '#lib/limits.ts'
import { restoreVersion } from '#server/boards/restore-version.ts'
import { sameName } from '#server/boards/same-name.ts'
import { deleteVersion, findVersion, saveVersion } from '#server/boards/versions.ts'
import { filledLine, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const versionForm = z.object({
  name: filledLine(limits.versionNameLength),
  note: z
    .string()
    .default('')
    .transform((text) => text.replace(/\r\n/g, '\n').trim())
    .pipe(z.string().max(limits.versionNoteLength, 'too-long')),
})

/** Saves the board as it is now, under a name. */
export async function saveNamedVersion(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board: found, user }) => {
    const given = readForm(versionForm, form)
    const { limits: tries } = program()
    await tries.take('make', user.id)
    await saveVersion(program(), found, { kind: 'named', ...given, author: user.id })
    refresh()
    return { done: (await getTranslations('versions'))('saved', { name: given.name }) }
  })
}

const deletionForm = z.object({ name: z.string().transform((text) => text.slice(0, 1000)) })

/** Deletes a version that somebody named, once its name has been typed. */
export async function removeVersion(board: string, id: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    const { store } = program()
    const { name } = readForm(deletionForm, form)
    const version = await findVersion(store, board, String(id))
    if (!version) throw new Refusal('version-gone')
    if (!sameName(name, version.name)) {
      throw new Refusal('version-name-differs', { field: 'name' })
    }
    await deleteVersion(store, { board, id: version.id, actor: user.id })
    refresh()
    return {}
  })
}

const restoreForm = z.object({
  rooms: z
    .union([z.string(), z.array(z.string())], 'no-part-chosen')
    .transform((given) => [given].flat()),
  sure: z.literal('on', 'not-sure'),
})

const itemsForm = z.object({
  items: z
    .union([z.string(), z.array(z.string())], 'no-item-chosen')
    .transform((given) => [given].flat().map(readItem))
    .pipe(z.array(z.object({ room: z.string(), kind: z.enum(itemKinds), id: z.string() }))),
  sureItems: z.literal('on', 'not-sure'),
})

/** An item as the form names it: its room, kind and id, of which none has a space. */
function readItem(given: string) {
  const [room, kind, id] = given.split(' ')
  return { room, kind, id }
}

/** Makes single things as they are in a version; gives the way to the version of before. */
export async function restoreItems(board: string, id: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board: found, member }) => {
    const version = await findVersion(program().store, board, String(id))
    if (!version || !member) throw new Refusal('version-gone')
    const { items } = readForm(itemsForm, form)
    const given = { board: found, member, version, rooms: [], items }
    const safety = await restoreVersion(program(), given)
    return { go: `/boards/${board}/versions?restored=${safety}` }
  })
}

/** Makes parts of the board as they are in a version; gives the way to the version of before. */
export async function restore(board: string, id: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board: found, member }) => {
    const version = await findVersion(program().store, board, String(id))
    if (!version || !member) throw new Refusal('version-gone')
    const { rooms } = readForm(restoreForm, form)
    const safety = await restoreVersion(program(), { board: found, member, version, rooms })
    return { go: `/boards/${board}/versions?restored=${safety}` }
  })
}

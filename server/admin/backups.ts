import { stat } from 'node:fs/promises'
import { note } from '#server/audit.ts'
import { makeBackup } from '#server/backup/make-backup.ts'
import { makeExport } from '#server/backup/make-export.ts'
import type { Manifest } from '#server/backup/manifest.ts'
import { checkBackup } from '#server/backup/read-backup.ts'
import { hasPages, rehearse as rehearseIt } from '#server/backup/rehearse.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { migrations } from '#server/store/migrations.ts'
import { type BesideStore, openBeside } from '#server/store/open-beside.ts'
import type { Command } from './command.ts'

/** Writes everything into one file. */
export const backup: Command = {
  name: 'backup',
  takes: ['<file.tar>'],
  about: 'writes everything into one file; the server may go on running',
  run: async (ground, [name = '']) => {
    const file = ground.place(name)
    const beside = await openBeside(ground.config, ground.log)
    try {
      const manifest = await makeBackup(beside, ground.config, file, ground.progress)
      const { size: bytes } = await stat(file)
      await noteIt(beside, 'backup made', { bytes, rooms: count(manifest.rooms) })
      ground.say(`${file}: ${counts(manifest)}, ${bytes} bytes.`)
      ground.say('It holds secrets and personal data: keep it where only administrators can read.')
    } finally {
      await beside.close()
    }
  },
}

/** Writes everything into a folder, for other programs. */
export const exportAll: Command = {
  name: 'export',
  takes: ['<folder>'],
  about: 'writes everything as JSON lines and Yjs documents into an empty folder',
  run: async (ground, [name = '']) => {
    const folder = ground.place(name)
    const beside = await openBeside(ground.config, ground.log)
    try {
      const manifest = await makeExport(beside, folder, ground.progress)
      await noteIt(beside, 'export made', { what: 'everything' })
      ground.say(`${folder}: ${counts(manifest)}.`)
    } finally {
      await beside.close()
    }
  },
}

/** Reads a backup and says whether it is whole. */
export const verify: Command = {
  name: 'verify',
  takes: ['<file.tar>'],
  about: 'reads a whole backup and compares it with its checksums',
  run: async ({ place, progress, say }, [name = '']) => {
    const { format, manifest } = await checkBackup(place(name), progress)
    const { madeAt, database, program } = format
    say(`${place(name)} is whole: ${counts(manifest)}.`)
    say(`Made at ${madeAt} from ${database} by Compa ${program}.`)
  },
}

/** Brings a backup back into an empty store. */
export const restore: Command = {
  name: 'restore',
  takes: ['<file.tar>'],
  about: 'brings a backup back into an empty folder or database, and compares it; stop the server',
  run: async (ground, [name = '']) => {
    const { config, log, progress, say, place } = ground
    const { manifest } = await restoreBackup(place(name), config, log, progress)
    const beside = await openBeside(config, log)
    await noteIt(beside, 'backup restored', { rooms: count(manifest.rooms) }).finally(beside.close)
    say(`Restored and compared: ${counts(manifest)}. Start Compa now: everybody signs in again.`)
  },
}

/** Shows that a backup brings everything back, and how long that takes. */
export const rehearse: Command = {
  name: 'rehearse',
  takes: ['[file.tar]'],
  about: 'makes a backup (or takes one), restores it elsewhere, starts Compa on it, and compares',
  run: async ({ config, log, progress, say, place }, [name]) => {
    const file = name === undefined ? undefined : place(name)
    const { manifest, bytes, into, boards, ms } = await rehearseIt(config, {
      log,
      progress,
      file,
      pages: hasPages(),
    })
    const took = (part: number) => `${(part / 1000).toFixed(1)} s`
    say(`Backup:   ${took(ms.backup)}  ${file ?? 'of this moment'}, ${bytes} bytes.`)
    say(`Restored: ${took(ms.restore)}  into ${into}: ${counts(manifest)}, each compared.`)
    say(`Started:  ${took(ms.start)}  and answered${hasPages() ? ', pages too' : ''}.`)
    say(`Compared: ${took(ms.compare)}  ${boards} boards, the same before and after.`)
    const all = Object.values(ms).reduce((sum, part) => sum + part, 0)
    say(`It works: everything was back after ${took(ms.restore + ms.start)}, ${took(all)} in all.`)
  },
}

/** An older database, before its update, may not know the log of deeds as we do. */
async function noteIt(
  { store, migrations: done }: BesideStore,
  deed: 'backup made' | 'backup restored' | 'export made',
  details: Record<string, string | number>,
): Promise<void> {
  if (done.length < Object.keys(migrations('blob')).length) return
  await note(store, deed, { actor: null, details })
}

const count = (sums: Manifest['rooms']) => Object.keys(sums).length

function counts({ tables, rooms }: Manifest): string {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  return `${count(tables)} tables, ${rows} rows, ${count(rooms)} rooms`
}

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

interface Locked {
  version: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
  optional?: boolean
  hasInstallScript?: boolean
}

const { '': ours, ...packages } = json('package-lock.json').packages as Record<string, Locked>
const manifest = json('package.json')

/** Licences under which anybody may use, change and pass on; data and fonts have their own. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'OFL-1.1', 'Unlicense', 'Python-2.0'],
])

/** Those that ask for more, by package, and why that is no trouble here. */
const exceptions: Record<string, string> = {
  // The table of browsers that the build reads: data, credited by its own package.
  'caniuse-lite': 'CC-BY-4.0',
  // Next brings a library for pictures that we do not use; it is linked, not built in.
  '@img/sharp-': 'LGPL-3.0-or-later',
  // Its package names no licence; the file LICENSE beside it is the MIT licence.
  'png-js': 'undefined',
}

/** True when one may choose a licence that is allowed, or all that apply at once are. */
function isAllowed(name: string, licence: string): boolean {
  const extra = Object.entries(exceptions).find(([start]) => name.startsWith(start))?.[1]
  const isFine = (one: string) => allowed.has(one) || one === extra
  const parts = licence.replace(/[()]/g, '')
  return parts.includes(' OR ')
    ? parts.split(' OR ').some(isFine)
    : parts.split(' AND ').every(isFine)
}

const nameOf = (place: string) => place.replace(/^.*node_modules\//, '')

test('everything that runs with the program has a licence that a city may use', () => {
  const runs = Object.entries(packages).filter(([, { dev }]) => !dev)
  expect(runs.length).toBeGreaterThan(100)
  const wrong = runs.flatMap(([place, locked]) => {
    const file = `${place}/package.json`
    // What is not installed here is for other systems; of it the lock file tells the licence.
    if (!existsSync(file) && !locked.optional) return [`${place} is not installed`]
    const licence = existsSync(file) ? json(file).license : locked.license
    const name = nameOf(place)
    return isAllowed(name, String(licence)) ? [] : [`${name}: ${JSON.stringify(licence)}`]
  })
  expect(wrong).toEqual([])
})

test('no package may run a script of its own when it is installed', () => {
  const allows = manifest.allowScripts as Record<string, boolean>
  const withScript = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
  expect(Object.keys(allows).sort()).toEqual(withScript.map(([place]) => nameOf(place)).sort())
  expect(Object.values(allows)).not.toContain(true)
  // Versions of npm that do not read that list are told as well.
  expect(readFileSync('server/setup.mjs', 'utf8')).toContain("'--ignore-scripts'")
})

test('every package is one exact version, with a checksum, from the registry', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides }
  for (const [name, version] of Object.entries(wanted)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  }
  for (const [place, { version, integrity, resolved }] of Object.entries(packages)) {
    expect(version, place).toMatch(/^\d+\.\d+\.\d+/)
    expect(integrity, place).toMatch(/^sha512-/)
    // Else it would come from wherever this says, past the registry that npm is set up with.
    if (resolved) expect(resolved, place).toMatch(/^https:\/\/registry\.npmjs\.org\//)
  }
})

test('the lock file is that of the manifest', () => {
  const { dependencies, devDependencies } = ours as unknown as Record<string, object>
  expect(dependencies).toEqual(manifest.dependencies)
  expect(devDependencies).toEqual(manifest.devDependencies)
})

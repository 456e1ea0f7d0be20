import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from '../support/sources.ts'

const floors = ['app', 'components', 'server', 'lib', 'content'] as const
type Floor = (typeof floors)[number]

/** Which floors a floor may import from, itself included. */
const below: Record<Floor, readonly Floor[]> = {
  app: ['app', 'components', 'server', 'lib', 'content'],
  components: ['components', 'lib', 'content'],
  server: ['server', 'lib', 'content'],
  lib: ['lib', 'content'],
  content: [],
}

const sources = readSources(['app', 'components', 'server', 'lib'])

/** What a file imports: files of ours as paths, others by their names. */
function importsOf(file: string, text: string): string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name = '']) => name,
  )
  return found.map((name) => {
    if (name.startsWith('#')) return name.slice(1)
    return name.startsWith('.') ? path.join(path.dirname(file), name) : name
  })
}

const floorOf = (place: string) => floors.find((floor) => place.startsWith(`${floor}/`))

test('imports go down: app, then components or server, then lib, then content', () => {
  const wrong = sources.flatMap(({ file, text }) => {
    const from = floorOf(file)
    return importsOf(file, text)
      .filter((to) => {
        const target = floorOf(to)
        return from && target && !below[from].includes(target)
      })
      .map((to) => `${file} imports ${to}`)
  })
  expect(wrong).toEqual([])
})

test('every file that is imported exists', () => {
  const missing = sources.flatMap(({ file, text }) =>
    importsOf(file, text)
      .filter((to) => floorOf(to) && !to.includes('${') && !existsSync(to))
      .map((to) => `${file} imports ${to}`),
  )
  expect(missing).toEqual([])
})

test('no files import each other in a circle', () => {
  const graph = new Map(
    sources.map(({ file, text }) => {
      const code = text.replace(/import type [\s\S]*?from '[^']+'/g, '')
      return [file, importsOf(file, code).filter((to) => floorOf(to))]
    }),
  )
  const done = new Set<string>()
  const visit = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' > ')]
    if (done.has(file)) return []
    const circles = (graph.get(file) ?? []).flatMap((to) => visit(to, [...trail, file]))
    done.add(file)
    return circles
  }
  expect([...graph.keys()].flatMap((file) => visit(file, []))).toEqual([])
})

test('lib knows neither React nor sockets nor the database', () => {
  const wrong = sources
    .filter(({ file }) => file.startsWith('lib/') && file.endsWith('.ts'))
    .flatMap(({ file, text }) =>
      importsOf(file, text)
        .filter((name) => /^(react|next|ws|kysely|pg|node:sqlite)($|\/)/.test(name))
        .map((name) => `${file} imports ${name}`),
    )
  expect(wrong).toEqual([])
})

test('names inside a document are known to lib/board alone', () => {
  const wrong = sources
    .filter(({ file }) => !file.startsWith('lib/board/'))
    .filter(({ text }) => /\.get(XmlFragment|Map|Array|Text)\(/.test(text))
    .map(({ file }) => file)
  expect(wrong).toEqual([])
})

test('y-prosemirror is never imported: the editor has its own fork', () => {
  const wrong = sources.filter(({ file, text }) => importsOf(file, text).includes('y-prosemirror'))
  expect(wrong).toEqual([])
})

test('there is one copy of Yjs, of its protocols and of the editor', () => {
  for (const name of [
    'yjs',
    'y-protocols',
    'lib0',
    '@tiptap/core',
    '@tiptap/pm',
    '@tiptap/y-tiptap',
  ]) {
    const copies = globSync(`node_modules/**/node_modules/${name}/package.json`)
    expect(copies, name).toEqual([])
    expect(existsSync(`node_modules/${name}/package.json`), name).toBe(true)
  }
})

test('a file is one idea: none is longer than 250 lines', () => {
  const long = readSources(['app', 'components', 'server', 'lib', 'tests'])
    .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > 251)
  expect(long).toEqual([])
})

test('the rooms of the house are those that were drawn, and nothing else stands at the root', () => {
  const folders = ['app', 'components', 'content', 'deploy', 'lib', 'server', 'tests']
  const documents = [
    'CAPACITY.md',
    'CONFIGURATION.md',
    'CONTRIBUTING.md',
    'DEPLOYMENT.md',
    'DECISIONS.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
  ]
  const settings = [
    '.ci',
    '.dockerignore',
    '.git',
    '.gitignore',
    'Dockerfile',
    'biome.json',
    'compose.yaml',
    'next.config.js',
    'package-lock.json',
    'package.json',
    'playwright.config.ts',
    'postcss.config.mjs',
    'tsconfig.json',
    'vitest.config.ts',
  ]
  const ignored = readFileSync('.gitignore', 'utf8')
    .split('\n')
    .map((line) => line.replaceAll('/', ''))
  const made = (name: string) => ignored.includes(name) || /\.tsbuildinfo$/.test(name)
  const found = readdirSync('.').filter((name) => !made(name))
  expect(found.sort()).toEqual([...folders, ...documents, ...settings].sort())
})

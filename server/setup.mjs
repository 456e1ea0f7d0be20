// What must be there before the program itself can run. Plain JavaScript for any Node from 20 on,
// because nothing is installed yet when it begins.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const at = (...parts) => path.join(root, ...parts)

/** Everything that the built pages depend on. */
const sources = [
  'app',
  'components',
  'content',
  'lib',
  'server',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** Ends the process with a sentence for the person in front of it. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const say = (text) => process.stdout.write(`${text}\n`)

/** Runs a program in the project's folder and gives its exit code. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (error) giveUp(`${command} could not be started: ${error.message}`)
  return status ?? 1
}

/** Installs exactly what the lock file says, unless that has been done. */
export function install() {
  const wanted = hash(['package-lock.json'])
  const stamp = at('node_modules', '.compa-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing what Compa needs (about a minute, once) ...')
  // Development tools build the pages and run the tests, so they are wanted everywhere.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  // No package may run anything of its own here; older npm does not read `allowScripts`.
  const safe = ['--ignore-scripts', '--loglevel=error']
  if (run('npm', [...args, ...safe]) !== 0) {
    giveUp('npm could not install the packages. Is there a connection to the npm registry?')
  }
  writeFileSync(stamp, wanted)
}

/** The Node that runs the program: the one that came with the packages, else this one. */
export function node() {
  const shipped = at('node_modules', '.bin', 'node')
  if (existsSync(shipped)) return shipped
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    `Compa needs Node 24 on this kind of computer, and this is ${process.version}: install it from nodejs.org.`,
  )
}

/** The environment for a program of ours: our Node first, and no reports to anybody. */
export const environment = () => ({
  PATH: `${at('node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
})

/** Builds the pages, unless they are built from just these sources. */
export function build() {
  const wanted = hash(sources)
  const stamp = at('.next', 'compa-sources')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Building the pages (about half a minute, after each change) ...')
  rmSync(stamp, { force: true })
  const env = { ...environment(), NODE_ENV: 'production' }
  if (run(node(), [at('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], env) !== 0) {
    giveUp('The pages could not be built; the reason stands above.')
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function hash(names) {
  const sum = createHash('sha256')
  for (const file of names.flatMap(filesIn)) {
    sum
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0')
  }
  return sum.digest('hex')
}

function filesIn(name) {
  const found = statSync(at(name), { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found ? [name] : []
  return readdirSync(at(name))
    .sort()
    .flatMap((entry) => filesIn(path.join(name, entry)))
}

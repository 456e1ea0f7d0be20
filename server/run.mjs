// `npm run admin`, `npm run doctor` and their like: finds the right Node and runs a script of ours.
import { spawnSync } from 'node:child_process'
import { environment, install, node, root } from './setup.mjs'

install()
const [script, ...given] = process.argv.slice(2)
const args = ['--disable-warning=ExperimentalWarning', `server/${script}.ts`, ...given]
const env = { ...process.env, ...environment() }
const { status } = spawnSync(node(), args, { cwd: root, stdio: 'inherit', env })
process.exit(status ?? 1)

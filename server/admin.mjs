// `npm run admin`: finds the right Node and runs the command with it.
import { spawnSync } from 'node:child_process'
import { environment, install, node, root } from './setup.mjs'

install()
const args = ['--disable-warning=ExperimentalWarning', 'server/admin.ts', ...process.argv.slice(2)]
const env = { ...process.env, ...environment() }
const { status } = spawnSync(node(), args, { cwd: root, stdio: 'inherit', env })
process.exit(status ?? 1)

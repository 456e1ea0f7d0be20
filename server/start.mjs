// `npm start` and `npm run dev`: does all the set-up that is missing, then runs the program.
import { spawn } from 'node:child_process'
import { build, environment, install, node, root } from './setup.mjs'

const dev = process.argv.includes('--dev')

install()
if (!dev) build()

const env = { ...process.env, ...environment(), NODE_ENV: dev ? 'development' : 'production' }
const args = ['--disable-warning=ExperimentalWarning', 'server/main.ts', ...(dev ? ['--dev'] : [])]
const child = spawn(node(), args, { cwd: root, stdio: 'inherit', env })
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

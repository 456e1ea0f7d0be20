// `npm run test:long`: chaos, fuzz and convergence in their full length, half an hour and more.
import path from 'node:path'
import { environment, install, node, root, run } from '../server/setup.mjs'

install()
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const env = { ...environment(), COMPA_LONG: '1' }
process.exit(run(node(), [vitest, 'run', 'tests/chaos', ...process.argv.slice(2)], env))

// `npm run bench`: our server and its peers, side by side; see CONTRIBUTING for its options.
import path from 'node:path'
import { environment, install, node, root, run } from '../server/setup.mjs'

install()
const bench = path.join(root, 'tests', 'bench', 'run.ts')
const args = ['--disable-warning=ExperimentalWarning', bench, ...process.argv.slice(2)]
process.exit(run(node(), args, environment()))

// `npm run bench`: our server and its peers, side by side; see CONTRIBUTING for its options.
import path from 'node:path'
import { build, environment, install, node, root, run } from '../server/setup.mjs'

install()
// Only the load in a browser needs the pages.
const loads = process.argv.slice(2).join(' ')
if (loads.includes('actor-map') || !/--(load|quick)/.test(loads)) build()
const bench = path.join(root, 'tests', 'bench', 'run.ts')
const args = ['--disable-warning=ExperimentalWarning', bench, ...process.argv.slice(2)]
process.exit(run(node(), args, environment()))

// `npm run bench`: our server and its peers, side by side; see CONTRIBUTING for its options.
import path from 'node:path'
import { build, environment, install, node, root, run } from '../server/setup.mjs'

install()
// Some loads are looked at in a browser, which needs the pages.
if (!process.argv.includes('--quick') && !process.argv.includes('--help')) build()
const bench = path.join(root, 'tests', 'bench', 'run.ts')
const args = ['--disable-warning=ExperimentalWarning', bench, ...process.argv.slice(2)]
process.exit(run(node(), args, environment()))

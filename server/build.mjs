// `npm run build`: does all the set-up that a start would do, for places where the program may not
// change its own folder when it runs: containers, and services on a machine.
import { build, install } from './setup.mjs'

install()
build()

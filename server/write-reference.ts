import { writeFileSync } from 'node:fs'
import { configReference } from './config-reference.ts'

/** `npm run config:reference`: writes CONFIGURATION.md anew. */
writeFileSync('CONFIGURATION.md', configReference())

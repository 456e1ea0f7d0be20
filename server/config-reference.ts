import { z } from 'zod'
import { rules, schema } from './config-schema.ts'

/** What JSON Schema and our own words tell of one variable. */
interface Told {
  type?: string
  format?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  default?: string | number
  description?: string
  example?: string
  secret?: boolean
  otherwise?: string
}

/** CONFIGURATION.md: every variable as the schema declares it. */
export function configReference(): string {
  const { properties } = z.toJSONSchema(schema, { io: 'input' })
  const all = Object.entries(properties as Record<string, Told>)
  return [
    '# Configuration',
    '',
    'Made by `npm run config:reference` from `server/config-schema.ts`; a test fails when it is out of date.',
    '',
    'Compa reads environment variables, all of them optional. An empty one counts as not set. A wrong value ends the start with a sentence that names it; `npm run doctor` says what is wrong with a configuration, and with the services that it names.',
    '',
    'A variable that is **secret** may lie in a file instead, whose path stands in a variable of the same name with `_FILE` behind it: `AUTH_SECRET_FILE=/run/secrets/auth_secret`. Space and line ends around it are left out.',
    '',
    '| variable | value | default | secret |',
    '|---|---|---|---|',
    ...all.map(
      ([name, told]) =>
        `| [\`${name}\`](#${name.toLowerCase()}) | ${formOf(told)} | ${defaultOf(told)} | ${told.secret ? 'secret' : ''} |`,
    ),
    '',
    'Together:',
    '',
    ...rules.map(({ at, message }) => `- \`${at}\` ${message}.`),
    ...all.flatMap(([name, told]) => ['', ...section(name, told)]),
    '',
  ].join('\n')
}

function section(name: string, told: Told): string[] {
  const example = told.example?.includes('`') ? told.example : `\`${name}=${told.example}\``
  return [
    `## ${name}`,
    '',
    told.description ?? '',
    '',
    `- Value: ${formOf(told)}`,
    `- Default: ${defaultOf(told) || 'none'}`,
    `- Example: ${example}`,
    ...(told.secret ? [`- Secret; may come in the file that \`${name}_FILE\` names`] : []),
  ]
}

const defaultOf = ({ default: value, otherwise }: Told) =>
  value === undefined ? (otherwise ?? '') : `\`${value}\``

function formOf(told: Told): string {
  const { type, format, minimum, maximum, minLength = 0, maxLength } = told
  if (told.enum) return told.enum.map((value) => `\`${value}\``).join(', ')
  if (type === 'integer') return `whole number from ${minimum} to ${maximum}`
  if (format === 'uri') return 'address'
  if (maxLength !== undefined) return `text of at most ${maxLength} characters`
  return minLength > 1 ? `text of at least ${minLength} characters` : 'text'
}

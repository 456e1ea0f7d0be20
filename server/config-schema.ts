import { z } from 'zod'

/** What CONFIGURATION.md says of a variable beside what the schema itself tells. */
interface About {
  description: string
  example: string
  /** It, or a part of it, opens a door: it may come in a file of its own, and is never printed. */
  secret?: true
  /** What its default is, where it is worked out at the start. */
  otherwise?: string
}

const about = (said: About) => ({ ...said })

/** Every environment variable that the program reads. CONFIGURATION.md is made from it. */
export const schema = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .meta(
      about({ description: 'Where the program listens; 0 takes a free port.', example: '3001' }),
    ),
  HOST: z
    .string()
    .min(1)
    .default('localhost')
    .meta(
      about({
        description:
          'The network address it listens on: `localhost` for this computer alone, `0.0.0.0` for all.',
        example: '0.0.0.0',
      }),
    ),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .meta(
      about({
        description:
          'The folder that holds everything: database, secret, lock. With `DATABASE_URL` nothing is written there.',
        example: '/var/lib/compa',
      }),
    ),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta(
      about({
        description:
          'The address that people use, when the program stands behind a proxy. It is the address in links that are sent, and pages of other addresses are refused. The demo is off when it is set.',
        example: 'https://board.example.eu',
      }),
    ),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .meta(
      about({
        description:
          'How many proxies of yours stand in front and add to `X-Forwarded-For`; tries to sign in are counted by the address that it gives.',
        example: '1',
      }),
    ),
  AUTH_SECRET: z
    .string()
    .min(32, 'needs 32 characters or more')
    .optional()
    .meta(
      about({
        description: 'Signs session cookies and the links of invitations.',
        example: 'what `openssl rand -hex 32` prints',
        secret: true,
        otherwise: 'made once, kept in `DATA_DIR`',
      }),
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .meta(
      about({
        description: 'PostgreSQL instead of SQLite in `DATA_DIR`; for several processes.',
        example: 'postgres://compa:password@db.example.eu/compa',
        secret: true,
      }),
    ),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .meta(
      about({
        description: 'Carries edits and presence between processes at once.',
        example: 'redis://cache.example.eu:6379',
        secret: true,
      }),
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .meta(
      about({
        description:
          'Where e-mails are handed over. Without it administrators hand out the links for signing in.',
        example: 'smtps://user:password@mail.example.eu',
        secret: true,
      }),
    ),
  MAIL_FROM: z
    .string()
    .includes('@')
    .optional()
    .meta(
      about({
        description: 'The address that e-mails come from.',
        example: 'Compa <compa@example.eu>',
      }),
    ),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta(
      about({
        description:
          'A provider of OpenID Connect that people can sign in with. It must send `email` and `email_verified`, and know the redirect address `PUBLIC_URL/api/auth/callback/oidc`.',
        example: 'https://login.example.eu',
      }),
    ),
  OIDC_CLIENT_ID: z
    .string()
    .optional()
    .meta(about({ description: 'What the provider calls this installation.', example: 'compa' })),
  OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .meta(
      about({
        description: 'What this installation shows to the provider.',
        example: 'what the provider gave you',
        secret: true,
      }),
    ),
  OIDC_NAME: z
    .string()
    .max(60)
    .default('OpenID Connect')
    .meta(
      about({
        description: 'The provider’s name on the button *Continue with …*.',
        example: 'City login',
      }),
    ),
  REGISTRATION: z
    .enum(['invited', 'open'])
    .default('invited')
    .meta(
      about({
        description:
          '`open` lets anybody with an e-mail address make an account; of use only beside `SMTP_URL`.',
        example: 'invited',
      }),
    ),
  METRICS_TOKEN: z
    .string()
    .min(16, 'needs 16 characters or more')
    .optional()
    .meta(
      about({
        description:
          'Whoever shows it as `Authorization: Bearer …` may read `/metrics` from another computer.',
        example: 'what `openssl rand -hex 16` prints',
        secret: true,
      }),
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .meta(
      about({
        description: 'How much is logged: one JSON line an event, without names or texts.',
        example: 'warn',
      }),
    ),
})

export type Settings = z.infer<typeof schema>
export type SettingName = keyof Settings

/** What holds of several variables together: when it is so, and what is then wrong with which. */
export const rules: readonly {
  at: SettingName
  message: string
  isBroken(given: Settings): boolean
}[] = [
  {
    at: 'REDIS_URL',
    message: 'needs DATABASE_URL beside it, because Redis alone keeps nothing',
    isBroken: ({ REDIS_URL, DATABASE_URL }) => Boolean(REDIS_URL && !DATABASE_URL),
  },
  {
    at: 'AUTH_SECRET',
    message: 'is needed beside DATABASE_URL, the same for every process',
    isBroken: ({ DATABASE_URL, AUTH_SECRET }) => Boolean(DATABASE_URL && !AUTH_SECRET),
  },
  {
    at: 'MAIL_FROM',
    message: 'is needed beside SMTP_URL: the address that e-mails come from',
    isBroken: ({ SMTP_URL, MAIL_FROM }) => Boolean(SMTP_URL && !MAIL_FROM),
  },
  {
    at: 'OIDC_CLIENT_ID',
    message: 'and OIDC_ISSUER need each other',
    isBroken: ({ OIDC_ISSUER, OIDC_CLIENT_ID }) => !OIDC_ISSUER !== !OIDC_CLIENT_ID,
  },
  {
    at: 'OIDC_CLIENT_SECRET',
    message: 'is needed beside OIDC_CLIENT_ID',
    isBroken: ({ OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      Boolean(OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET),
  },
]

/** The variables that are secret; each may come in a file that `<NAME>_FILE` names. */
export const secretNames = Object.entries(schema.shape)
  .filter(([, field]) => field.meta()?.secret === true)
  .map(([name]) => name as SettingName)

import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { freePort } from './own-program.ts'
import { type OwnService, ownService } from './own-service.ts'

/** Where the programs are: Redis as a file, PostgreSQL's as a folder; undefined where they are not. */
const programs = {
  redis: onPath('redis-server'),
  postgres: newestPostgres(),
  nginx: onPath('nginx'),
}

/** Which of the programs that tests and the bench start by themselves are not on this computer. */
export const missingPrograms = {
  'redis-server': programs.redis === undefined,
  "a PostgreSQL server's programs": programs.postgres === undefined,
  nginx: programs.nginx === undefined,
}

/** A Redis on a free port, which keeps nothing; `folder` is its own. */
export async function startRedis(folder: string): Promise<OwnService> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  return ownService({
    url,
    command: programs.redis ?? '',
    args: ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder],
    ask: async () => {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
      client.on('error', () => undefined)
      await client.connect()
      await client.ping()
      client.disconnect()
    },
  })
}

/** A PostgreSQL on a free port with an empty database, as safe as a real one; `folder` is its own. */
export async function startPostgres(folder: string): Promise<OwnService> {
  const port = await freePort()
  // It refuses to be run by root.
  const who = process.getuid?.() === 0 ? idsOf('postgres') : undefined
  if (who) chownSync(folder, who.uid, who.gid)
  const data = path.join(folder, 'data')
  const make = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  execFileSync(path.join(programs.postgres ?? '', 'initdb'), make, { ...who, cwd: '/' })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const settings = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    `unix_socket_directories=${folder}`,
  ]
  return ownService({
    url,
    command: path.join(programs.postgres ?? '', 'postgres'),
    args: ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    ...who,
    ask: async () => {
      const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 })
      client.on('error', () => undefined)
      await client.connect()
      await client.end()
    },
  })
}

/**
 * nginx on a free port before servers of this computer; `how` is what chooses among them, for example
 * by `$compa_board`, the board that a request is about.
 */
export async function startNginx(
  folder: string,
  addresses: readonly string[],
  how: string,
): Promise<OwnService> {
  const port = await freePort()
  const servers = addresses.map((address) => `server ${new URL(address).host};`).join(' ')
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1;
pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 8192; }
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  map $uri $compa_board { ~^/(?:sync|boards)/(?<board>[^/]+) $board; default $request_id; }
  upstream compa { ${how} ${servers} }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://compa; proxy_http_version 1.1; proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;
    }
  }
}
`,
  )
  const url = `http://127.0.0.1:${port}`
  return ownService({
    url,
    command: programs.nginx ?? '',
    args: ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log')],
    ask: async () => {
      const { status } = await fetch(`${url}/healthz`)
      if (status !== 200) throw new Error(`nginx answers with ${status}`)
    },
  })
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (which: string) => Number(execFileSync('id', [which, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function onPath(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/bin']
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file))
}

/** Debian keeps the server's own programs off the path, in a folder for each version. */
function newestPostgres(): string | undefined {
  const home = '/usr/lib/postgresql'
  const versions = existsSync(home) ? readdirSync(home) : []
  const [newest] = versions.map(Number).sort((a, b) => b - a)
  const folder = newest
    ? path.join(home, String(newest), 'bin')
    : path.dirname(onPath('initdb') ?? '')
  return existsSync(path.join(folder, 'initdb')) ? folder : undefined
}

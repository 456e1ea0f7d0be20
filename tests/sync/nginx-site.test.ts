import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { selfSigned, withoutOpenssl } from '../support/certificate.ts'
import { askDoctor, drawnSecret } from '../support/doctor.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { freePort } from '../support/own-program.ts'
import { startServer } from '../support/server.ts'

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => existsSync(file))
const missing = nginx ? withoutOpenssl : ' SKIPPED: no nginx is installed'

test.skipIf(missing)(
  `the site for nginx does what the doctor asks of a proxy${missing}`,
  async () => {
    const [folder, { keyFile, certFile }] = [await temporaryFolder(), await selfSigned(30)]
    const [plain, tls] = [await freePort(), await freePort()]
    const set = {
      PUBLIC_URL: `https://localhost:${tls}`,
      TRUST_PROXY: '1',
      AUTH_SECRET: drawnSecret,
    }
    const [first, second] = [await startServer(set), await startServer(set)]
    const site = readFileSync('deploy/nginx/compa.conf', 'utf8')
      .replaceAll('board.example.eu', 'localhost')
      .replaceAll('127.0.0.1:3001', `127.0.0.1:${first.port}`)
      .replaceAll('127.0.0.1:3002', `127.0.0.1:${second.port}`)
      .replaceAll('/etc/letsencrypt/live/localhost/fullchain.pem', certFile)
      .replaceAll('/etc/letsencrypt/live/localhost/privkey.pem', keyFile)
      .replace(/listen \[::\].*\n/g, '')
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443 ', `listen 127.0.0.1:${tls} `)
    const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    const paths = kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n')
    const file = path.join(folder, 'nginx.conf')
    const top = `daemon off; pid ${folder}/pid; error_log ${folder}/log; events {}`
    writeFileSync(file, `${top}\nhttp {\n${paths}\n${site}\n}\n`)
    execFileSync(nginx ?? '', ['-t', '-q', '-c', file], { stdio: 'ignore' })
    const child = spawn(nginx ?? '', ['-c', file], { stdio: 'ignore' })
    const gone = once(child, 'exit')
    onTestFinished(async () => {
      child.kill('SIGQUIT')
      await gone
    })
    await eventually(() => fetch(`http://127.0.0.1:${plain}/`, { redirect: 'manual' }))
    const answer = await fetch(`http://127.0.0.1:${plain}/boards`, { redirect: 'manual' })
    expect(answer.status).toBe(301)
    const { wrong, of } = await askDoctor({ ...set, PORT: String(first.port) })
    // Nobody else trusts the certificate of a test.
    expect(wrong).toEqual(['Certificate'])
    for (const about of ['Address', 'WebSockets', 'Origin', 'Forms', 'Buffers', 'Plain requests'])
      expect(of(about), about).toMatch(/^fine \|/)
  },
)

import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from './folder.ts'

/** What a test's title says where certificates cannot be made. */
export const withoutOpenssl = spawnSync('openssl', ['version']).error
  ? ' SKIPPED: no openssl is installed'
  : ''

/** A key and a certificate for localhost that is signed by itself, for so many days; and their files. */
export async function selfSigned(days: number) {
  const folder = await temporaryFolder()
  const [keyFile, certFile] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const files = ['-nodes', '-keyout', keyFile, '-out', certFile, '-days', String(days)]
  execFileSync('openssl', [...made, ...names, ...files], { stdio: 'ignore' })
  const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')]
  return { key, cert, keyFile, certFile }
}

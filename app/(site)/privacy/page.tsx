import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Part } from '#components/account/part.tsx'
import { limits } from '#lib/limits.ts'
import { program } from '#server/program.ts'
import { InBrowser } from './in-browser.tsx'
import { Pair, Pairs } from './pairs.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') }
}

const stored = ['profile', 'signIns', 'boards', 'texts', 'log', 'address'] as const
const kept = ['profile', 'signIns', 'boards', 'versions', 'reviewing', 'log', 'backups'] as const

export default async function PrivacyPage() {
  const t = await getTranslations('privacy')
  const { config } = program()
  const host = config.publicUrl ? new URL(config.publicUrl).host : undefined
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('lead')}</p>
      <Part title={t('stored.title')}>
        <Pairs>
          {stored.map((what) => (
            <Pair key={what} name={t(`stored.${what}.name`)}>
              {t(`stored.${what}.text`)}
            </Pair>
          ))}
          {config.mail && <Pair name={t('stored.mail.name')}>{t('stored.mail.text')}</Pair>}
        </Pairs>
      </Part>
      <Part title={t('where.title')}>
        <p className="max-w-prose">{host ? t('where.host', { host }) : t('where.here')}</p>
        <p className="mt-3 max-w-prose">{t('where.nobody')}</p>
        {config.oidc && (
          <p className="mt-3 max-w-prose">{t('where.oidc', { name: config.oidc.name })}</p>
        )}
      </Part>
      <Part title={t('browser.title')} lead={t('browser.lead')}>
        <InBrowser />
      </Part>
      <Part title={t('kept.title')}>
        <Pairs>
          {kept.map((what) => (
            <Pair key={what} name={t(`kept.${what}.name`)}>
              {t(`kept.${what}.text`, { months: limits.auditMonths })}
            </Pair>
          ))}
        </Pairs>
      </Part>
      <Part title={t('rights.title')}>
        <p className="max-w-prose">{t('rights.text')}</p>
        <p className="mt-3">
          <Link href="/account" className="prose-link">
            {t('rights.account')}
          </Link>
        </p>
        <p className="mt-3 max-w-prose">{t('rights.complain')}</p>
      </Part>
      <Part title={t('ask.title')}>
        <p className="max-w-prose">{t('ask.text')}</p>
      </Part>
    </main>
  )
}

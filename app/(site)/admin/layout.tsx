import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/client-words.tsx'
import { NotForYou } from '#components/admin/not-for-you.tsx'
import { SectionLinks } from '#components/admin/section-links.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { program } from '#server/program.ts'
import { administrator } from './administrator.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: { default: t('title'), template: `%s · ${t('title')} · Compa` } }
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const who = await administrator()
  if (who === 'sign-in') return <SignInFirst demo={program().config.demo} />
  if (who === 'not-yours') return <NotForYou />
  return (
    <ClientWords of="admin">
      <div className="mx-auto max-w-5xl px-4 pt-6 pb-16 sm:px-6">
        <SectionLinks />
        {children}
      </div>
    </ClientWords>
  )
}

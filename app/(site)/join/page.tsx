import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '#components/join/code-form.tsx'
import { readCode, showCode } from '#server/boards/invitation-code.ts'

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('join'))('title')
  return { title, robots: { index: false }, referrer: 'no-referrer' }
}

export default async function JoinPage({
  searchParams,
}: {
  searchParams: Promise<{ code?: string | string[] }>
}) {
  const typed = [(await searchParams).code ?? []].flat()[0]?.trim()
  if (typed) {
    const code = readCode(typed)
    redirect(
      `/join/${code ? showCode(code) : encodeURIComponent([...typed].slice(0, 60).join(''))}`,
    )
  }
  const t = await getTranslations('join')
  return (
    <main className="mx-auto max-w-xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-3 mb-8 text-lg text-soft">{t('lead')}</p>
      <CodeForm />
    </main>
  )
}

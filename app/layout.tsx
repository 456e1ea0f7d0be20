import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/client-words.tsx'
import { readerLook } from '#server/auth/reader-look.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site')
  return {
    title: { default: `Compa · ${t('tagline')}`, template: '%s · Compa' },
    description: t('lead'),
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14181b' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, motion } = await readerLook()
  return (
    <html
      lang={await getLocale()}
      {...(theme !== 'system' && { 'data-theme': theme })}
      {...(motion === 'reduced' && { 'data-motion': motion })}
    >
      <body>
        <ClientWords of="everywhere">{children}</ClientWords>
      </body>
    </html>
  )
}

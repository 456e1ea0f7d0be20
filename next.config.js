import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The server keeps live documents in its own copy of Yjs; pages must never bring a second one.
  serverExternalPackages: ['docx', 'kysely', 'pdfkit', 'pino', 'ws', 'yjs'],
  devIndicators: false,
  // No picture of ours is made smaller on the way, so nobody can ask for that work.
  images: { unoptimized: true },
}

export default createNextIntlPlugin('./server/auth/reader-language.ts')(config)

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { returnPath } from '#lib/access/return-path.ts'
import { requestAddress } from '#server/auth/enter.ts'
import { findLink } from '#server/auth/links.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { AccountLink } from './account-link.tsx'
import { ClaimLink } from './claim-link.tsx'
import { FirstAdministratorLink } from './first-administrator-link.tsx'
import { NoLink } from './no-link.tsx'
import { SignInLink } from './sign-in-link.tsx'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ to?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('link')
  return { title: t('title'), robots: { index: false } }
}

/** Says what a one-time link is for. Looking uses nothing up: programs that scan mail look too. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { token } = await params
  const to = returnPath((await searchParams).to)
  if (await triedTooOften()) return <NoLink reason="often" />
  const link = await findLink(program().store, token)
  switch (link?.purpose) {
    case 'sign-in':
      return <SignInLink token={token} link={link} to={to} />
    case 'account':
      return <AccountLink token={token} link={link} to={to} />
    case 'first-administrator':
      return <FirstAdministratorLink token={token} />
    case 'claim':
      return <ClaimLink token={token} link={link} />
    case undefined:
      return <NoLink reason="gone" />
  }
}

async function triedTooOften(): Promise<boolean> {
  try {
    await program().limits.take('link', await requestAddress())
    return false
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}

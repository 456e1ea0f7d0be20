import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Avatar } from '#components/ui/avatar.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { demoPeople, isDemoPerson } from '#server/boards/demo-people.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo'))('title') }
}

export default async function DemoPage() {
  if (!program().config.demo) notFound()
  const t = await getTranslations('demo')
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('lead')}</p>
      <ul className="mt-8 divide-y border-y">
        {Object.keys(demoPeople)
          .filter(isDemoPerson)
          .map((person) => (
            <li key={person} className="flex flex-wrap items-center gap-x-4 gap-y-3 py-5">
              <Avatar {...demoPeople[person]} />
              <div className="min-w-48 flex-1">
                <h2 className="text-lg font-semibold">{demoPeople[person].name}</h2>
                <p className="text-soft">{t(`people.${person}`)}</p>
              </div>
              <form action="/api/demo" method="post">
                <button
                  type="submit"
                  name="as"
                  value={person}
                  aria-label={t('enterAs', { name: demoPeople[person].name })}
                  className={buttonClass(person === 'observer' ? 'plain' : 'primary')}
                >
                  {t('enter')}
                </button>
              </form>
            </li>
          ))}
      </ul>
      <h2 className="mt-10 text-lg font-semibold">{t('twoTitle')}</h2>
      <p className="mt-1 text-soft">{t('two')}</p>
      <p className="mt-4 text-soft">{t('invented')}</p>
    </main>
  )
}

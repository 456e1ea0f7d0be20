import type { ReactNode } from 'react'

/** One part of a page of settings: its title, what it is about, and what can be done. */
export function SettingsPart({
  title,
  about,
  children,
}: {
  title: string
  about?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="border-t py-8 first:border-t-0">
      <h2 className="font-serif text-2xl font-semibold">{title}</h2>
      {about && <p className="mt-1.5 max-w-2xl text-soft">{about}</p>}
      <div className="mt-5 max-w-3xl">{children}</div>
    </section>
  )
}

import Link from 'next/link'
import { buttonClass } from './button.tsx'

/** A page that says plainly what is not there and where to go. */
export function NotFound({
  title,
  text,
  link,
  label,
}: {
  title: string
  text: string
  link: string
  label: string
}) {
  return (
    <main
      data-refused
      id="work"
      className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24"
    >
      <h1 className="font-serif text-3xl font-semibold [overflow-wrap:anywhere]">{title}</h1>
      <p className="text-lg text-soft">{text}</p>
      <Link href={link} className={buttonClass('plain')}>
        {label}
      </Link>
    </main>
  )
}

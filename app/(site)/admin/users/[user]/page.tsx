import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AskFirst } from '#components/admin/ask-first.tsx'
import { Facts } from '#components/admin/facts.tsx'
import { LinkForm } from '#components/admin/link-form.tsx'
import { When } from '#components/admin/when.tsx'
import { ChoiceField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { givenKinds } from '#server/auth/change-account.ts'
import { linkMinutes } from '#server/auth/links.ts'
import { findPerson } from '#server/auth/people.ts'
import { boardsOf } from '#server/boards/boards.ts'
import { program } from '#server/program.ts'
import {
  blockPerson,
  erasePerson,
  linkForPerson,
  setKind,
  signOutPerson,
  unblockPerson,
} from '../../actions.ts'
import { administrator } from '../../administrator.ts'

interface Props {
  params: Promise<{ user: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('sections.users') }
}

export default async function PersonPage({ params }: Props) {
  const who = await administrator()
  if (typeof who === 'string') return null
  const t = await getTranslations('admin')
  const { store } = program()
  const person = await findPerson(store, decodeURIComponent((await params).user))
  if (!person) notFound()
  const boards = await boardsOf(store, person.id)
  const { id, name, kind, blockedAt } = person
  return (
    <main className="max-w-2xl">
      <p className="mt-8">
        <Link href="/admin/users" className="prose-link">
          {t('person.back')}
        </Link>
      </p>
      <h1 className="mt-2 mb-8 font-serif text-4xl font-semibold tracking-tight [overflow-wrap:anywhere]">
        {name}
      </h1>
      {blockedAt && (
        <p className="mb-8 border-l-4 border-bad pl-4 font-semibold text-bad">
          {t('person.blockedSince')} <When at={blockedAt} />
        </p>
      )}
      <Facts
        title={t('person.facts')}
        facts={[
          [t('person.email'), person.email ?? '–'],
          [t('users.kind'), t(`kinds.${kind}`)],
          [t('person.city'), person.city || '–'],
          [
            t('person.seen'),
            person.seenAt ? <When key="at" at={person.seenAt} /> : t('overview.never'),
          ],
          [
            t('overview.boards'),
            boards
              .map(({ title, cities }) => title || `${cities.mentor} – ${cities.mentee}`)
              .join(', ') || '–',
          ],
        ]}
      />
      <p className="mt-4">
        <Link href={`/admin/log?person=${encodeURIComponent(id)}`} className="prose-link">
          {t('person.log')}
        </Link>
      </p>
      <section className="mt-10">
        <h2 className="mb-3 font-serif text-2xl font-semibold">{t('person.kindTitle')}</h2>
        {kind === 'guest' ? (
          <p className="text-soft">{t('person.guest')}</p>
        ) : (
          <Form action={setKind} submit={t('person.kindSave')} look="plain">
            <input type="hidden" name="user" value={id} />
            <ChoiceField
              key={kind}
              name="kind"
              label={t('users.kind')}
              hint={t('person.kindHint')}
              defaultValue={kind}
            >
              {givenKinds.map((given) => (
                <option key={given} value={given}>
                  {t(`kinds.${given}`)}
                </option>
              ))}
            </ChoiceField>
          </Form>
        )}
      </section>
      <section className="mt-10 grid gap-4">
        <h2 className="font-serif text-2xl font-semibold">{t('person.access')}</h2>
        {!blockedAt && (
          <LinkForm action={linkForPerson} submit={t('person.link')}>
            <input type="hidden" name="user" value={id} />
            <p className="text-soft">{t('person.linkHint', { minutes: linkMinutes['sign-in'] })}</p>
          </LinkForm>
        )}
        {!blockedAt && (
          <AskFirst
            action={signOutPerson}
            fields={{ user: id }}
            label={t('person.signOut')}
            question={{
              title: t('person.signOutTitle', { name }),
              text: t('person.signOutText'),
              yes: t('person.signOut'),
              no: t('revoke.no'),
            }}
          />
        )}
        {blockedAt ? (
          <Form action={unblockPerson} submit={t('person.unblock')} look="plain">
            <input type="hidden" name="user" value={id} />
          </Form>
        ) : id === who.id ? (
          <p className="text-soft">{t('person.notYourself')}</p>
        ) : (
          <AskFirst
            action={blockPerson}
            fields={{ user: id }}
            label={t('person.block')}
            question={{
              title: t('person.blockTitle', { name }),
              text: t('person.blockText'),
              yes: t('person.block'),
              no: t('revoke.no'),
            }}
          />
        )}
      </section>
      {id !== who.id && (
        <section className="mt-10 grid gap-4">
          <h2 className="font-serif text-2xl font-semibold">{t('person.erasure')}</h2>
          <p className="text-soft">{t('person.erasureHint')}</p>
          <AskFirst
            action={erasePerson}
            fields={{ user: id }}
            label={t('person.erase')}
            question={{
              title: t('person.eraseTitle', { name }),
              text: t('person.eraseText'),
              yes: t('person.erase'),
              no: t('revoke.no'),
            }}
          />
        </section>
      )}
    </main>
  )
}

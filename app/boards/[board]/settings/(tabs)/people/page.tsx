import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { MemberList } from '#components/members/member-list.tsx'
import { PlaceFields } from '#components/members/place-fields.tsx'
import { SettingsPart } from '#components/settings/settings-part.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { peopleOf } from '#server/boards/people-list.ts'
import { program } from '#server/program.ts'
import { leads } from '../../leads.ts'
import { addPerson, changePerson, removePerson } from '../../people/actions.ts'

interface Props {
  params: Promise<{ board: string }>
}

const newPlace = { role: 'participant', delegation: null, until: '' } as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

export default async function PeoplePage({ params }: Props) {
  const entry = await leads((await params).board)
  if (!entry) return null
  const t = await getTranslations('members')
  const { board, user } = entry
  const people = await peopleOf(program().store, board.id)
  const members = people.map(({ user, role, delegation, until, invitationLabel }) => ({
    id: user.id,
    name: user.name,
    city: user.city,
    role,
    delegation,
    until: until?.slice(0, 10) ?? '',
    invitation: invitationLabel,
  }))
  return (
    <>
      <SettingsPart title={t('title')} about={t('about', { count: members.length })}>
        <MemberList
          members={members}
          cities={board.cities}
          me={user.id}
          change={changePerson.bind(null, board.id)}
          remove={removePerson.bind(null, board.id)}
        />
      </SettingsPart>
      <SettingsPart
        title={t('add')}
        about={
          <>
            {t('addAbout')}{' '}
            <Link href={`/boards/${board.id}/settings/invitations`} className="prose-link">
              {t('invite')}
            </Link>
          </>
        }
      >
        <Form key={members.length} action={addPerson.bind(null, board.id)} submit={t('addButton')}>
          <TextField type="email" name="email" label={t('email')} autoComplete="off" />
          <PlaceFields cities={board.cities} place={newPlace} />
        </Form>
      </SettingsPart>
    </>
  )
}

import { getLocale, getTranslations } from 'next-intl/server'
import { boardDraft, newSessionDraft, sessionItem } from '#app/boards/drafts.ts'
import { BoardFields } from '#components/settings/board-fields.tsx'
import { LeaveButton } from '#components/settings/leave-button.tsx'
import { RetentionChoice } from '#components/settings/retention-choice.tsx'
import { SessionList } from '#components/settings/session-list.tsx'
import { SettingsPart } from '#components/settings/settings-part.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { may } from '#lib/access/actions.ts'
import { languageChoices } from '#lib/i18n/board-languages.ts'
import { countryChoices } from '#lib/i18n/countries.ts'
import { likelyTimeZone, timeZoneChoices } from '#lib/i18n/time-zones.ts'
import { limits } from '#lib/limits.ts'
import { boardName } from '#server/boards/board-name.ts'
import { retentionChoices } from '#server/boards/retention-dates.ts'
import { sessionsOf } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'
import { archiveBoard, removeBoard, reopenBoard, saveBoard, saveRetention } from '../actions.ts'
import { Duplicate } from '../duplicate.tsx'
import { leads } from '../leads.ts'
import { leaveBoard } from '../people/actions.ts'
import { cancelSession, moveSession, planSession } from '../session-actions.ts'

export default async function BoardSettingsPage({
  params,
}: {
  params: Promise<{ board: string }>
}) {
  const entry = await leads((await params).board)
  if (!entry) return null
  const { board, user } = entry
  const [t, locale] = [await getTranslations('settings'), await getLocale()]
  const isArchived = board.archivedAt !== null
  const name = boardName(board)
  const sessions = await sessionsOf(program().store, board.id)
  return (
    <>
      {isArchived && <p className="py-8 text-lg">{t('archivedHere')}</p>}
      {!isArchived && (
        <>
          <SettingsPart title={t('facts')}>
            <Form action={saveBoard.bind(null, board.id)} submit={t('save')} className="gap-y-8">
              <BoardFields
                draft={boardDraft(board)}
                countries={countryChoices(locale)}
                languages={languageChoices(locale)}
              />
            </Form>
          </SettingsPart>
          <SettingsPart title={t('sessions.title')} about={t('sessions.about')}>
            <SessionList
              board={board.id}
              sessions={sessions.map((session) => sessionItem(session))}
              draft={newSessionDraft}
              zones={timeZoneChoices(locale)}
              likelyZone={likelyTimeZone(locale)}
              add={planSession.bind(null, board.id)}
              change={moveSession.bind(null, board.id)}
              remove={cancelSession.bind(null, board.id)}
            />
          </SettingsPart>
        </>
      )}
      <SettingsPart
        title={t('retention.title')}
        about={t('retention.about', { days: limits.retentionWarningDays })}
      >
        <Form action={saveRetention.bind(null, board.id)} submit={t('save')} look="plain">
          <RetentionChoice months={board.retentionMonths} choices={retentionChoices} />
        </Form>
      </SettingsPart>
      <SettingsPart
        title={isArchived ? t('reopen.title') : t('archive.title')}
        about={isArchived ? t('reopen.about') : t('archive.about')}
      >
        <Form
          key={String(isArchived)}
          action={(isArchived ? reopenBoard : archiveBoard).bind(null, board.id)}
          submit={isArchived ? t('reopen.button') : t('archive.button')}
          look="plain"
        />
      </SettingsPart>
      <SettingsPart title={t('duplicate.title')} about={t('duplicate.about')}>
        <Duplicate board={board.id} mayMake={may({ kind: user.kind }, 'make board')} />
      </SettingsPart>
      <SettingsPart title={t('leave.title')} about={t('leave.about')}>
        <LeaveButton name={name} leave={leaveBoard.bind(null, board.id)} />
      </SettingsPart>
      <SettingsPart title={t('delete.title')} about={t('delete.about')}>
        <Form action={removeBoard.bind(null, board.id)} submit={t('delete.button')} look="plain">
          <TextField
            name="name"
            label={t('delete.label')}
            hint={t('delete.hint', { name })}
            dir="auto"
            autoComplete="off"
          />
        </Form>
      </SettingsPart>
    </>
  )
}

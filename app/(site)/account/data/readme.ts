import { getTranslations } from 'next-intl/server'
import { dataFiles } from '#server/auth/personal-data.ts'
import { program } from '#server/program.ts'

/** What the files of somebody's data hold, in their language. */
export async function readme(name: string): Promise<string> {
  const t = await getTranslations('account')
  const names = {
    'profile.json': t('readme.profile'),
    'sign-ins.json': t('readme.signIns'),
    'boards.json': t('readme.boards'),
    'invitations.json': t('readme.invitations'),
    'log.json': t('readme.log'),
    'texts.json': t('readme.texts'),
    'comments.json': t('readme.comments'),
    'signatures.json': t('readme.signatures'),
    'private-cards.json': t('readme.privateCards'),
    'votes.json': t('readme.votes'),
  }
  const lines = [
    t('readme.title', { name }),
    t('readme.when', { time: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC` }),
    ...(program().config.publicUrl ? [program().config.publicUrl] : []),
    '',
    t('readme.form'),
    '',
    ...dataFiles.flatMap((file) => [file, `    ${names[file]}`, '']),
    t('readme.left'),
  ]
  return `${lines.join('\r\n')}\r\n`
}

/**
 * The parts of the messages that components in the browser speak with, by where they are: all the
 * rest is said on the server and need not travel. A part that is missing here shows as an error in
 * the browser's console, which every browser test takes for a failure.
 */
const everywhere = ['form', 'error', 'missing', 'noAccess', 'signIn', 'signOut', 'reader'] as const

const site = [...everywhere, 'boards', 'newBoard', 'archive', 'settings', 'erase'] as const

const board = [
  ...everywhere,
  'board',
  'boards',
  'save',
  'kept',
  'announce',
  'factor',
  'questions',
  'context',
  'cards',
  'ratings',
  'practices',
  'actors',
  'plan',
  'comments',
  'trace',
  'editor',
  'settings',
  'stage',
  'sessions',
  'votes',
  'waiting',
] as const

export const clientWords = {
  everywhere,
  saved: [...everywhere, 'file'],
  site,
  admin: [...site, 'admin'],
  board,
  waiting: [...everywhere, 'waiting'],
  settings: [...board, 'newBoard', 'members', 'invitations'],
} as const

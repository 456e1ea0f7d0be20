import { globSync, readFileSync } from 'node:fs'
import { demoBoard } from '#server/boards/demo-people.ts'
import { type Identity, identities, leaders, members, signedIn, things } from './identities.ts'

/** Where a page or file is asked for, and who gets it; everybody else is refused. */
export interface Route {
  path: string
  method?: 'POST'
  for: readonly Identity[]
}

const everybody = identities
const strangers: readonly Identity[] = ['stranger', 'signed out', 'blocked']
const nobody: readonly Identity[] = []
const administrators: readonly Identity[] = ['administrator']
const board = `/boards/${demoBoard}`
const version = `${board}/versions/${things.version}`
const invitation = `${board}/settings/invitations/${things.invitation}`

/** Every page and file, by its folder below `app`. One that is missing here fails the test. */
export const routes: Record<string, Route> = {
  '/': { path: '/', for: everybody },
  '/account': { path: '/account', for: signedIn },
  '/account/claim': { path: '/account/claim', for: signedIn },
  '/account/data': { path: '/account/data', method: 'POST', for: signedIn },
  '/account/erase': { path: '/account/erase', for: signedIn },
  '/account/erased': { path: '/account/erased', for: strangers },
  '/account/password': { path: '/account/password', for: signedIn },
  '/admin': { path: '/admin', for: administrators },
  '/admin/boards': { path: '/admin/boards', for: administrators },
  '/admin/boards/[board]': { path: `/admin/boards/${demoBoard}`, for: administrators },
  '/admin/invitations': { path: '/admin/invitations', for: administrators },
  '/admin/log': { path: '/admin/log', for: administrators },
  '/admin/users': { path: '/admin/users', for: administrators },
  '/admin/users/[user]': { path: '/admin/users/outsider', for: administrators },
  '/admin/users/invite': { path: '/admin/users/invite', for: administrators },
  '/api/admin/audit': { path: '/api/admin/audit', for: administrators },
  '/api/archive': {
    path: '/api/archive',
    method: 'POST',
    for: ['leader of another board', 'facilitator', 'administrator'],
  },
  '/api/auth/[...nextauth]': { path: '/api/auth/session', for: nobody },
  // The address itself is the key: a guessed one opens nothing, whoever guesses.
  '/api/calendar/[token]': { path: '/api/calendar/guessed', for: nobody },
  '/api/demo': { path: '/api/demo', method: 'POST', for: everybody },
  '/api/join': { path: '/api/join', method: 'POST', for: everybody },
  '/api/reminders/[token]': { path: '/api/reminders/guessed', method: 'POST', for: nobody },
  '/api/schemas/[schema]': { path: '/api/schemas/version.json', for: everybody },
  '/api/sign-out': { path: '/api/sign-out', method: 'POST', for: everybody },
  // With a passphrase only, or to the page that says so: what it gives is asked for there.
  '/api/review': { path: '/api/review', method: 'POST', for: everybody },
  '/benchmarks': { path: '/benchmarks', for: everybody },
  '/benchmarks/[benchmark]': { path: '/benchmarks/city-for-all', for: everybody },
  '/boards': { path: '/boards', for: signedIn },
  '/boards/[board]': { path: board, for: members },
  '/boards/[board]/actors': { path: `${board}/actors`, for: members },
  '/boards/[board]/actors/compare': { path: `${board}/actors/compare`, for: members },
  '/boards/[board]/actors/contacts': { path: `${board}/actors/contacts`, for: members },
  '/boards/[board]/actors/matrix': { path: `${board}/actors/matrix`, for: members },
  '/boards/[board]/actors/network': { path: `${board}/actors/network`, for: members },
  '/boards/[board]/context': { path: `${board}/context`, for: members },
  '/boards/[board]/factors/[factor]': {
    path: `${board}/factors/networks-and-access`,
    for: members,
  },
  '/boards/[board]/factors/[factor]/cards': {
    path: `${board}/factors/networks-and-access/cards`,
    for: members,
  },
  '/boards/[board]/factors/[factor]/practices': {
    path: `${board}/factors/networks-and-access/practices`,
    for: members,
  },
  '/boards/[board]/factors/[factor]/questions': {
    path: `${board}/factors/networks-and-access/questions`,
    for: members,
  },
  '/boards/[board]/plan': { path: `${board}/plan`, for: members },
  '/boards/[board]/plan/board': { path: `${board}/plan/board`, for: members },
  '/boards/[board]/plan/calendar': { path: `${board}/plan/calendar`, for: members },
  '/boards/[board]/plan/import': { path: `${board}/plan/import`, for: members },
  '/boards/[board]/plan/matrix': { path: `${board}/plan/matrix`, for: members },
  '/boards/[board]/plan/subscribe': { path: `${board}/plan/subscribe`, for: members },
  '/boards/[board]/plan/timeline': { path: `${board}/plan/timeline`, for: members },
  '/boards/[board]/private': { path: `${board}/private`, for: members },
  '/boards/[board]/waiting': { path: `${board}/waiting`, for: members },
  '/boards/[board]/stage-view': { path: `${board}/stage-view`, for: members },
  '/boards/[board]/votes': { path: `${board}/votes`, for: members },
  '/boards/[board]/sessions': { path: `${board}/sessions`, for: members },
  '/boards/[board]/sessions/[session]': {
    path: `${board}/sessions/${things.session}`,
    for: members,
  },
  '/boards/[board]/factors/[factor]/ratings': {
    path: `${board}/factors/networks-and-access/ratings`,
    for: members,
  },
  '/boards/[board]/ratings': { path: `${board}/ratings`, for: members },
  '/boards/[board]/sessions/[session]/calendar': {
    path: `${board}/sessions/${things.session}/calendar`,
    for: members,
  },
  '/boards/[board]/settings': { path: `${board}/settings`, for: leaders },
  '/boards/[board]/settings/invitations': { path: `${board}/settings/invitations`, for: leaders },
  '/boards/[board]/settings/invitations/[invitation]': { path: invitation, for: leaders },
  '/boards/[board]/settings/invitations/[invitation]/calendar': {
    path: `${invitation}/calendar`,
    for: leaders,
  },
  '/boards/[board]/settings/people': { path: `${board}/settings/people`, for: leaders },
  '/boards/[board]/versions': { path: `${board}/versions`, for: members },
  '/boards/[board]/versions/[version]': { path: version, for: members },
  '/boards/[board]/versions/[version]/archive': { path: `${version}/archive`, for: members },
  '/boards/[board]/versions/[version]/file': { path: `${version}/file?as=md`, for: members },
  '/boards/[board]/versions/[version]/continue': { path: `${version}/continue`, for: leaders },
  '/boards/[board]/versions/[version]/report': { path: `${version}/report?as=md`, for: members },
  '/boards/[board]/versions/[version]/restore': { path: `${version}/restore`, for: leaders },
  '/boards/[board]/versions/[version]/share': { path: `${version}/share`, for: leaders },
  '/boards/[board]/versions/compare': {
    path: `${board}/versions/compare?from=${things.version}&to=${things.version}`,
    for: members,
  },
  '/boards/archive': {
    path: '/boards/archive',
    for: ['leader of another board', 'facilitator', 'administrator'],
  },
  '/boards/[board]/versions/marks': {
    path: `${board}/versions/marks`,
    method: 'POST',
    for: members,
  },
  '/boards/new': {
    path: '/boards/new',
    for: ['leader of another board', 'facilitator', 'administrator'],
  },
  '/demo': { path: '/demo', for: everybody },
  '/join': { path: '/join', for: everybody },
  '/join/[code]': { path: '/join/guessed', for: everybody },
  '/link/[token]': { path: '/link/guessed', for: everybody },
  '/privacy': { path: '/privacy', for: everybody },
  '/reminders/[token]': { path: '/reminders/guessed', for: everybody },
  // Whoever has a link reads by it; nobody reads by a guessed one.
  '/review/[token]': { path: '/review/guessed', for: nobody },
  '/review/[token]/file': { path: '/review/guessed/file?as=md', for: nobody },
  '/review/[token]/remarks': { path: '/review/guessed/remarks', method: 'POST', for: nobody },
  '/review/[token]/report': { path: '/review/guessed/report?as=md', for: nobody },
  '/search': { path: '/search?q=a', for: signedIn },
  '/sign-in': { path: '/sign-in', for: strangers },
  // Only where anybody may make an account, which is not so in a demo.
  '/sign-in/new-account': { path: '/sign-in/new-account', for: nobody },
  '/sign-in/password': { path: '/sign-in/password', for: nobody },
}

/** The folder of every page and route below `app`, without Next's groups. */
export const foundRoutes = (): string[] =>
  globSync('app/**/{page.tsx,route.ts}')
    .map((file) => routeOf(file.replace(/\/(page\.tsx|route\.ts)$/, '')))
    .sort()

const routeOf = (folder: string) => folder.replace(/^app/, '').replace(/\/\([^)]*\)/g, '') || '/'

/** A server action as it is built: its id, and a page that brings it along. */
export interface BuiltAction {
  id: string
  path: string
}

/** All server actions of the built pages, by file and name. */
export function builtActions(): Map<string, BuiltAction> {
  const file = '.next/server/server-reference-manifest.json'
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<
      string,
      { filename: string; exportedName: string; workers: Record<string, unknown> }
    >
  }
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
      const pages = Object.keys(workers).map((worker) => routeOf(worker.replace(/\/page$/, '')))
      const path = pages.map((page) => routes[page]?.path).find((known) => known !== undefined)
      return [`${filename}#${exportedName}`, { id, path: path ?? '/' }]
    }),
  )
}

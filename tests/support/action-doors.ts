import { demoBoard } from '#server/boards/demo-people.ts'
import { cities, invitation, oneItem, place, session } from './form-values.ts'
import {
  type Identity,
  identities,
  leaderlessBoard,
  leaders,
  members,
  signedIn,
  things,
  userOf,
} from './identities.ts'

/** What an action is called with to do something real, and who may; nobody else changes anything. */
export interface ActionDoor {
  given: (string | Record<string, string>)[]
  for: readonly Identity[]
  /** Who is seen to change something with just this call; without one the call has no effect here. */
  does?: Identity
}

const everybody = { given: [], for: identities }
const own = { for: signedIn }
const administer = { for: ['administrator'], does: 'administrator' } as const
const lead = { for: leaders, does: 'facilitator' } as const
const outsider = { user: userOf('outsider') }

const words = { text: 'What about the parish?' }
const onQuestion = { ...words, on: 'question', factor: 'know-local-context', id: 'charities' }

const account = 'app/(site)/account'
const between = `${account}/between-sessions.ts`
const admin = 'app/(site)/admin/actions.ts'
const settings = 'app/boards/[board]/settings'
const plan = 'app/boards/[board]/plan/actions.ts'
const comments = 'app/boards/[board]/comments/actions.ts'
const versions = 'app/boards/[board]/versions'
const continuing = `${versions}/[version]/continue/actions.ts`
const sharing = `${versions}/[version]/share/actions.ts`
const sessions = 'app/boards/[board]/sessions/actions.ts'
const votes = 'app/boards/[board]/votes/actions.ts'
const vote = { kind: 'options', options: 'Bread\nWater', voters: 'person', each: '3', factor: '' }
const ratings = 'app/boards/[board]/ratings/actions.ts'

/**
 * Every server action, by file and name; those that undo what others need stand last. One that is
 * missing here fails the test.
 */
export const actionDoors: Record<string, ActionDoor> = {
  'app/preferences.ts#chooseLanguage': everybody,
  'app/preferences.ts#chooseTheme': everybody,
  // Before the mentor is signed out below.
  [`${ratings}#beginNewRound`]: { given: [demoBoard], ...lead },
  [`${ratings}#handInRatings`]: {
    given: [demoBoard],
    for: ['mentor', 'mentee', 'guest'],
    does: 'mentor',
  },
  [`${ratings}#takeBackRatings`]: {
    given: [demoBoard],
    for: ['mentor', 'mentee', 'guest'],
    does: 'mentor',
  },
  [`${ratings}#revealRatings`]: { given: [demoBoard], ...lead },
  'app/(site)/join/actions.ts#join': everybody,
  'app/(site)/link/[token]/actions.ts#acceptAccount': everybody,
  'app/(site)/link/[token]/actions.ts#signInByLink': everybody,
  'app/(site)/link/[token]/actions.ts#beFirstAdministrator': everybody,
  'app/(site)/link/[token]/actions.ts#confirmClaim': everybody,
  'app/(site)/sign-in/actions.ts#sendLink': everybody,
  'app/(site)/sign-in/actions.ts#signIn': everybody,
  'app/(site)/sign-in/actions.ts#sendNewAccount': everybody,
  'app/(site)/sign-in/actions.ts#renewPassword': {
    given: [{ password: 'vier groene fietsen' }],
    for: [],
  },
  [`${account}/password/actions.ts#savePassword`]: {
    given: [{ old: '', password: 'vier groene fietsen', again: 'vier groene fietsen' }],
    ...own,
  },
  [`${account}/actions.ts#saveProfile`]: {
    given: [{ name: 'Somebody', city: 'Genk', language: 'nl' }],
    ...own,
    does: 'observer',
  },
  [`${account}/actions.ts#saveLook`]: {
    given: [{ theme: 'dark', motion: 'reduced', announcements: 'none' }],
    ...own,
    does: 'observer',
  },
  [`${account}/claim/actions.ts#sendClaim`]: {
    given: [{ email: 'a@example.org' }],
    for: ['guest'],
  },
  [`${account}/actions.ts#endOne`]: {
    given: [{ id: `of-${userOf('mentor')}` }],
    ...own,
    does: 'mentor',
  },
  [`${account}/claim/actions.ts#claim`]: {
    given: [{ email: 'guest@example.org', password: 'vier groene fietsen' }],
    for: ['guest'],
    does: 'guest',
  },

  [`${admin}#setKind`]: { given: [{ ...outsider, kind: 'facilitator' }], ...administer },
  [`${admin}#linkForPerson`]: { given: [outsider], ...administer },
  [`${admin}#blockPerson`]: { given: [outsider], ...administer },
  [`${admin}#unblockPerson`]: { given: [outsider], ...administer },
  [`${admin}#signOutPerson`]: { given: [{ user: userOf('mentee') }], ...administer },
  [`${admin}#invite`]: {
    given: [{ email: 'new@example.org', kind: 'facilitator', language: 'nl' }],
    ...administer,
  },
  [`${admin}#erasePerson`]: { given: [{ user: userOf('signed out') }], ...administer },
  [`${admin}#revokeAccount`]: { given: [{ hash: things.link }], ...administer },
  [`${admin}#handOverBoard`]: {
    given: [{ board: leaderlessBoard, user: userOf('leader of another board') }],
    ...administer,
  },
  [`${admin}#testMail`]: { given: [{ to: 'a@example.org' }], for: ['administrator'] },
  [`${admin}#revokeForBoard`]: { given: [{ invitation: things.invitation }], ...administer },

  'app/(site)/boards/new/actions.ts#createBoard': {
    given: [{ ...cities, ...session, benchmark: 'city-for-all' }],
    for: ['leader of another board', 'facilitator', 'administrator'],
    does: 'leader of another board',
  },
  // A plan that has changed since cannot be signed, so a guessed one changes nothing.
  [`${plan}#signPlan`]: { given: [demoBoard, 'guessed'], for: ['mentor', 'mentee', 'guest'] },
  [`${plan}#takeBackSignOff`]: { given: [demoBoard], for: ['mentor', 'mentee', 'guest'] },
  [`${plan}#subscribe`]: { given: [demoBoard], for: members, does: 'observer' },
  [`${between}#subscribeToAll`]: { given: [], ...own },
  [`${between}#endFeed`]: { given: [demoBoard], for: members, does: 'observer' },
  [`${comments}#begin`]: { given: [demoBoard, onQuestion], for: members, does: 'observer' },
  // There is nothing under these ids: nothing is changed, by nobody.
  [`${comments}#replyTo`]: { given: [demoBoard, 'a-thread', words], for: members },
  [`${comments}#changeComment`]: { given: [demoBoard, 'a-comment', words], for: members },
  [`${comments}#removeComment`]: { given: [demoBoard, 'a-comment'], for: members },
  [`${comments}#resolveThread`]: { given: [demoBoard, 'a-thread'], for: members },
  [`${comments}#reopenThread`]: { given: [demoBoard, 'a-thread'], for: members },
  [`${between}#remindMe`]: { given: [''], ...own },
  [`${settings}/actions.ts#saveBoard`]: { given: [demoBoard, cities], ...lead },
  [`${settings}/actions.ts#saveRetention`]: { given: [demoBoard, { months: '24' }], ...lead },
  [`${settings}/session-actions.ts#planSession`]: { given: [demoBoard, session], ...lead },
  [`${continuing}#planFrom`]: { given: [demoBoard, things.version, session], for: leaders },
  [`${sessions}#makeFromTemplate`]: {
    given: [demoBoard, things.session, { template: 'visit-1' }],
    ...lead,
  },
  [`${sessions}#countCards`]: { given: [demoBoard, 'networks-and-access'], for: leaders },
  [`${sessions}#revealCards`]: { given: [demoBoard, 'networks-and-access'], for: leaders },
  [`${sessions}#makeMinutes`]: { given: [demoBoard, things.session], for: leaders },
  [`${sessions}#settle`]: { given: [demoBoard, 'a-point', 'handled'], for: leaders },
  [`${sessions}#endSession`]: { given: [demoBoard], for: leaders },
  [`${sessions}#takeOverSession`]: { given: [demoBoard], for: [] },
  [`${votes}#beginVote`]: {
    given: [demoBoard, { ...vote, question: 'What first?' }],
    ...lead,
  },
  [`${votes}#closeVote`]: { given: [demoBoard, 'a-vote'], for: leaders },
  [`${votes}#give`]: { given: [demoBoard, 'a-vote', 'an-option'], for: [] },
  [`${votes}#takeBack`]: { given: [demoBoard, 'a-vote', 'an-option'], for: [] },
  [`${settings}/session-actions.ts#moveSession`]: {
    given: [demoBoard, things.session, session],
    ...lead,
  },
  [`${settings}/session-actions.ts#cancelSession`]: { given: [demoBoard, things.session], ...lead },
  [`${settings}/invitations/actions.ts#make`]: { given: [demoBoard, invitation], ...lead },
  [`${settings}/invitations/actions.ts#answerDoor`]: { given: [demoBoard, 'x'], for: leaders },
  [`${settings}/invitations/actions.ts#revoke`]: {
    given: [demoBoard, things.invitation, { people: 'on' }],
    for: leaders,
  },
  [`${settings}/people/actions.ts#addPerson`]: {
    given: [demoBoard, { ...place, email: 'guest@example.org' }],
    for: leaders,
  },
  [`${settings}/people/actions.ts#changePerson`]: {
    given: [demoBoard, userOf('mentee'), place],
    ...lead,
  },
  [`${settings}/people/actions.ts#removePerson`]: { given: [demoBoard, userOf('mentee')], ...lead },
  [`${settings}/people/actions.ts#leaveBoard`]: {
    given: [demoBoard],
    for: members,
    does: 'observer',
  },
  [`${versions}/actions.ts#saveNamedVersion`]: {
    given: [demoBoard, { name: 'After visit 1', note: '' }],
    ...lead,
  },
  [`${sharing}#makeLink`]: {
    given: [
      demoBoard,
      things.version,
      { label: 'The council', days: '30', profile: 'public', passphrase: '' },
    ],
    ...lead,
  },
  [`${sharing}#revokeLink`]: { given: [demoBoard, things.reviewLink], ...lead },
  [`${versions}/actions.ts#restore`]: {
    given: [demoBoard, things.version, { rooms: 'plan', sure: 'on' }],
    ...lead,
  },
  [`${versions}/actions.ts#restoreItems`]: { given: [demoBoard, things.version, oneItem], ...lead },
  [`${versions}/actions.ts#removeVersion`]: {
    given: [demoBoard, things.version, { name: 'A version' }],
    ...lead,
  },
  [`${settings}/actions.ts#archiveBoard`]: { given: [demoBoard], ...lead },
  [`${settings}/actions.ts#reopenBoard`]: { given: [demoBoard], ...lead },
  [`${settings}/actions.ts#removeBoard`]: { given: [demoBoard, { name: 'A title' }], ...lead },

  [`${account}/actions.ts#endOthers`]: { given: [], ...own },
  [`${account}/actions.ts#signOutHere`]: { given: [], ...own, does: 'leader of another board' },
  [`${account}/erase/actions.ts#eraseMe`]: {
    given: [{ name: 'The former member' }],
    ...own,
    does: 'former member',
  },
  [`${account}/actions.ts#signOutAll`]: { given: [], ...own, does: 'administrator' },
}

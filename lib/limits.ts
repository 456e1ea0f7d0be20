import { archiveLimits } from './archive-limits.ts'
import { processLimits } from './process-limits.ts'
import { sessionLimits } from './session-limits.ts'

/** Every limit of the program: a name, a unit and a reason. */
export const limits = {
  ...processLimits,
  /** Bytes in one frame from a client. A whole offline week of one note is far below this. */
  frameBytes: 4 * 1024 * 1024,
  /** Bytes of a request to a page, file or action: the longest form is some kilobytes. */
  requestBytes: 1024 * 1024,
  /** Bytes of one document's state. 300 pages of text with their history are about 2 MB. */
  documentBytes: 32 * 1024 * 1024,
  /** Bytes of one person's presence: a cursor, a place and a name need some 400. */
  presenceBytes: 4 * 1024,
  /** Characters in one text of a person's presence: the page that they are at. */
  presenceTextLength: 200,
  /** Bytes waiting in one socket above which presence is skipped: newer presence replaces older. */
  presenceBufferedBytes: 256 * 1024,
  /** Bytes waiting in one socket above which it is closed: the client comes back and catches up. */
  bufferedBytes: 4 * 1024 * 1024,
  /** Frames a connection may send in one second; thirty times what fast typing makes. */
  framesPerSecond: 400,
  /** Milliseconds an accepted update may wait before it is written to the journal. */
  journalDelayMs: 50,
  /**
   * Milliseconds between tries when the journal cannot be written: first and longest. Whoever sees
   * that the database is back wants to see *saved* in the next moment.
   */
  journalRetryMs: { first: 250, longest: 2_000 },
  /**
   * Milliseconds for which updates gather before they are sent on, for each connection beyond a
   * few, and at most. A small room waits for nobody; in a full one nobody notices a thirtieth of a
   * second, and the server writes a tenth as often.
   */
  outboxMs: { perConnection: 1, beyond: 5, longest: 33 },
  /** The same for presence in every room: ten new places a second are smooth for others' carets. */
  presenceMs: 100,
  /** Bytes of journal from which a room is compacted, if the journal also outweighs the snapshot. */
  compactionBytes: 64 * 1024,
  /** Milliseconds a room without connections stays in memory: a reload finds it warm. */
  emptyRoomMs: 30_000,
  /** Milliseconds of silence after which a socket gets a frame: y-websocket gives up at 30 s. */
  heartbeatMs: 20_000,
  /** Milliseconds between looks whose time in a room is over, or who must hear something. */
  lookMs: 1_000,
  /** Milliseconds between pings; a socket silent from one to the next has lost its client. */
  pingMs: 30_000,
  /** Milliseconds for which a request waits for something to say: proxies give up at 30 or 60 s. */
  pollMs: 20_000,
  /** Milliseconds after which whoever asks by plain requests and does not ask again is gone. */
  pollPatienceMs: 20_000,
  /** Bytes of frames in one request: what gathered while the one before was under way. */
  postBytes: 16 * 1024 * 1024,
  /** Rooms that one page has open at once: five or six, and those that it is still sending from. */
  lineChannels: 64,
  /** Lines of plain requests that one process keeps: each holds a request, and some kilobytes. */
  httpLines: 5_000,
  /** Those of one sign-in, each a page, or of all strangers together, who are only told to sign in. */
  signInLines: 100,
  /** Milliseconds in which a WebSocket must open; a proxy that swallows it never says no. */
  socketOpenMs: 4_000,
  /** Milliseconds between looks whether WebSockets work again. */
  socketLookMs: 60_000,
  /** Milliseconds between two requests to one client to tell its presence again. */
  nudgeMs: 5_000,
  /** Milliseconds for everything to be written and closed at the end of the process. */
  shutdownMs: 10_000,
  /** Milliseconds that answers under way have at the end of the process: a slow page is done in two. */
  lastAnswersMs: 4_000,
  /** Milliseconds that clients have to answer a goodbye before their sockets are cut. */
  goodbyeMs: 1_000,
  /** Bytes that must be free in DATA_DIR at the start: room for a day of journals. */
  freeDiskBytes: 64 * 1024 * 1024,
  /** Milliseconds between looks whether everybody may still be where they are. */
  recheckMs: 60_000,
  /** Characters in a board's title: it stands in heads, lists and subjects of e-mails. */
  boardTitleLength: 120,
  /** Characters in a city's name; the longest name of a place in Europe has 58. */
  cityNameLength: 60,
  /** Characters in the name of the association that a city belongs to. */
  associationLength: 100,
  /** People who live in one city; the largest of Europe has 16 million. */
  inhabitants: 50_000_000,
  /** Languages that are spoken on one board: more than any session can be interpreted into. */
  boardLanguages: 12,
  /** Minutes that a session may last: from a short call to a long day of a visit. */
  sessionMinutes: { least: 15, most: 12 * 60 },
  /** Sessions planned on one board: one each week for two years. */
  boardSessions: 104,
  /** Years ahead for which a session can be planned, and a board's period reach. */
  yearsAhead: 10,
  /** Characters in the link to a video call; those of Teams have some 300. */
  callUrlLength: 1000,
  /** Octets in one line of a calendar file, as RFC 5545 has it. */
  calendarLineOctets: 75,
  /** Days before a board's deletion at which its facilitators are warned: longer than a holiday. */
  retentionWarningDays: 30,
  /**
   * Milliseconds for which this program waits for another that writes to the same SQLite file, an
   * administrator's command for example: one row takes two or three.
   */
  databaseBusyMs: 100,
  /** The same for the command: a server's largest transaction is over long before. */
  commandBusyMs: 10_000,
  /** Bytes of a file within a backup; so much, and one row, is in memory while it is made. */
  backupPartBytes: 4 * 1024 * 1024,
  /** Milliseconds between two lines that tell how far long work has come. */
  progressMs: 1_000,
  /** Days without a backup after which administrators are reminded. */
  backupDays: 7,
  /** Months for which the log of deeds is kept: two years of a pair's work, and no longer. */
  auditMonths: 24,
  /** Milliseconds between looks for what has become too old to be kept. */
  dailyMs: 24 * 60 * 60 * 1000,
  /** Lines of a list on one page of the administration. */
  listLines: 50,
  /** People or boards that one word of a search may stand for in the log of deeds. */
  searchMatches: 200,
  /** Accounts to choose from where one is appointed: installations have dozens of facilitators. */
  choices: 500,
  /** Bytes free in DATA_DIR below which administrators are warned: some weeks of work. */
  lowDiskBytes: 1024 * 1024 * 1024,
  /** Characters in one thing of a list, a card or a title: a long sentence, not a page. */
  itemLength: 2_000,
  /** Characters in a comment: a page of text. */
  commentLength: 4_000,
  /** Characters of the words that a comment is about: enough to find them again by eye. */
  quoteLength: 300,
  /** Characters in one end of a comment's place in a text, as Yjs writes it. */
  anchorLength: 500,
  /** Characters in a link: what browsers and servers agree on. */
  linkLength: 2_000,
  /** Fields of one form: that of a new board has some fifty, its languages included. */
  formFields: 200,
  /** Characters in one field of a form before anything else is asked of it: several pages of text. */
  formFieldLength: 20_000,
  /** Characters in an identifier that is part of a room's name. */
  idLength: 64,
  /** Characters in a password: at the least, so that it cannot be guessed; at the most, to hash it. */
  passwordLength: { least: 12, most: 256 },
  /** Kibibytes and passes with which a password is hashed: what OWASP asks for, about 50 ms. */
  passwordHash: { memoryKib: 19_456, passes: 2 },
  /** Letters from which the name in an e-mail address makes a password easy to guess. */
  tellingNameLength: 4,
  /** Milliseconds that the doctor waits for an answer: a service that needs longer is not well. */
  doctorMs: 5_000,
  /** Milliseconds that clocks of one installation may differ: a timer is then a second off for some. */
  clockSkewMs: 2_000,
  /** Milliseconds between the halves of an answer that tells whether a proxy holds answers back. */
  slowAnswerMs: 1_000,
  /** Days before the end of a certificate at which it should have been renewed. */
  certificateDays: 14,
  /** Minutes after signing in by a link in which a new password needs no old one. */
  newPasswordMinutes: 15,
  /** Seconds in which processes that start together print one link for the first administrator. */
  startTogetherSeconds: 60,
  /** Characters in the address of a page to return to: ours have some eighty. */
  returnPathLength: 500,
  /** Bytes of a form that strangers send: a name, a code and a passphrase in any script. */
  strangersFormBytes: 64 * 1024,
  /** Characters of the words that say for whom an invitation is: a line in a list. */
  invitationLabelLength: 80,
  /** People who may come by one invitation when their number is said: more than any hall holds. */
  invitationUses: 500,
  /** Characters of a code, a passphrase or a name as they are typed, with spaces and accents. */
  typedLength: 200,
  /** People on one board at once: more than the largest town hall seats, and what a page can list. */
  boardMembers: 500,
  /** Characters in an invitation's passphrase: fewer are guessed, more are not typed on a phone. */
  passphraseLength: { least: 4, most: 60 },
  /** Sockets that one person holds at once: forty open pages of ten rooms; a flood needs more. */
  personSockets: 400,
  /** Deeds that a board's overview tells of: what happened since the last session, not a log. */
  recentDeeds: 12,
  /** Updates that are looked through for them: some minutes of a session in full swing. */
  recentUpdates: 400,
  /** Actions that one lead can carry at a time before the plan says that it is much. */
  leadActions: 5,
  /** Actions of one file that is read into a plan: some ten times what a council adopts. */
  planImportRows: 500,
  /** Bytes of a table that is read into a plan; 500 actions with long texts are about 1 MB. */
  planFileBytes: 5 * 1024 * 1024,
  /** Days between two reminders to one person: a week, so that they are read. */
  reminderDays: 7,
  /** Days ahead in which something counts as due soon: two letters tell of it. */
  dueSoonDays: 14,
  /** Lines of one kind for one board in a reminder; the rest is counted. */
  reminderLines: 12,
  /** Threads of comments on one board: twenty for each of a hundred things. */
  boardThreads: 2_000,
  /** Comments on one board, in all threads: every browser on the board holds them. */
  boardComments: 5_000,
  /** People who one comment speaks to: more are spoken to by name, and everybody reads it. */
  commentMentions: 20,
  /** Milliseconds within which the same words of the same person are one comment, sent twice. */
  sentTwiceMs: 10 * 60 * 1000,
  /** Mentions that a browser remembers to have shown. */
  readMentions: 500,
  /** Actors that somebody is seen to move in the network at once: their ids fit into a presence. */
  heldActors: 40,
  /** Rows of a file of actors or relations: five times the largest map that was measured. */
  importRows: 5_000,
  /** Bytes of such a file. 5,000 rows in their full length have about 3 MB. */
  importBytes: 8 * 1024 * 1024,
  /** Characters in a version's name, which stands in lists and on covers. */
  versionNameLength: 120,
  /** Characters in the note of a version: a paragraph. */
  versionNoteLength: 1_000,
  /** Versions that people name on one board: two a week for two years. */
  boardVersions: 208,
  /** Versions of one board that are kept of those that were saved by themselves; the oldest go first. */
  dailyVersions: 60,
  /** Characters of the words that say for whom a review link is: a line in a list. */
  reviewLabelLength: 80,
  /** Review links of one board that still work: one for each council, and some to spare. */
  boardReviewLinks: 100,
  /** Reports that one process makes at once: each keeps a processor busy for a second or two. */
  reportsAtOnce: 2,
  /** Mebibytes that making one report may take: the longest board needs a fifth. */
  reportMemoryMb: 512,
  /** Cards that one text may make when it is pasted: more than a group thinks of in an hour. */
  cardsAtOnce: 200,
  ...archiveLimits,
  ...sessionLimits,
} as const

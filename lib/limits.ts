/** Every limit of the program: a name, a unit and a reason. */
export const limits = {
  /** Bytes in one frame from a client. A whole offline week of one note is far below this. */
  frameBytes: 4 * 1024 * 1024,
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
  /** Milliseconds between tries when the journal cannot be written: first and longest. */
  journalRetryMs: { first: 250, longest: 10_000 },
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
  /** Milliseconds between pings; a socket silent from one to the next has lost its client. */
  pingMs: 30_000,
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
  /** Connections that one process keeps to a PostgreSQL database; it allows 100 by default. */
  databaseConnections: 10,
  /** Milliseconds after which a database that does not answer counts as not there. */
  databaseAnswerMs: 10_000,
  /** Milliseconds to wait for another process that writes to the same room: it needs two or three. */
  roomLockMs: 1_500,
  /** Milliseconds after which a Redis that does not answer is left and connected to anew. */
  redisAnswerMs: 2_000,
  /** Milliseconds between questions whether Redis is still there. */
  redisLookMs: 5_000,
  /** Milliseconds between looks for what other processes wrote and Redis did not bring. */
  catchUpMs: 5_000,
  /** Milliseconds after which another process that was not heard of takes its people's presence along. */
  remotePresenceMs: 45_000,
  /** Milliseconds between looks whether everybody may still be where they are. */
  recheckMs: 60_000,
  /** Characters in an identifier that is part of a room's name. */
  idLength: 64,
} as const

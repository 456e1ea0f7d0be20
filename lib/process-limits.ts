/** Those of the limits that say how processes share a database and a cache; read them as `limits`. */
export const processLimits = {
  /** Connections that one process keeps to a PostgreSQL database; it allows 100 by default. */
  databaseConnections: 10,
  /** Milliseconds after which a database that does not answer counts as not there. */
  databaseAnswerMs: 10_000,
  /** Milliseconds to wait for another process that writes to the same room: it needs two or three. */
  roomLockMs: 1_500,
  /** Milliseconds between looks whether another process has done with what only one may do. */
  turnLookMs: 100,
  /** Milliseconds after which a Redis that does not answer is left and connected to anew. */
  redisAnswerMs: 2_000,
  /** Milliseconds between tries to reach Redis, at most. */
  redisRetryMs: 1_000,
  /** Milliseconds in which several losses of Redis count as one. */
  redisGapMs: 50,
  /** Milliseconds between questions whether Redis is still there. */
  redisLookMs: 5_000,
  /** Milliseconds between looks for what other processes wrote and Redis did not bring. */
  catchUpMs: 5_000,
  /** Milliseconds after which another process that was not heard of takes its people's presence along. */
  remotePresenceMs: 45_000,
} as const

/** The limits of archives, which stand among all others in `limits`. */
export const archiveLimits = {
  /** Bytes of an archive that is brought in, and of the documents that one is made with. */
  archiveBytes: { file: 64 * 1024 * 1024, rooms: 48 * 1024 * 1024 },
  /** Bytes that all of an archive's files may take unpacked: its reports are three times the file. */
  archiveUnpackedBytes: 192 * 1024 * 1024,
  /** Bytes of all its versions' documents as they are stored, where equal ones count each time. */
  archiveStoredBytes: 512 * 1024 * 1024,
  /** Bytes of an archive's JSON that is read: a manifest of 268 versions has about 1 MB. */
  archiveTextBytes: 16 * 1024 * 1024,
  /** Milliseconds that reading an archive may take; the largest that was made took three seconds. */
  archiveMs: 60_000,
  /** How much larger than its packed bytes a file may become; our own become some ten times larger. */
  archiveRatio: 200,
  /** Files in one archive: those of 268 versions that changed every document. */
  archiveFiles: 6_000,
  /** Documents of one version: a benchmark of 40 key factors has 50. */
  archiveRooms: 100,
  /** People named in one archive: twice those that a board has at once. */
  archivePeople: 1_000,
} as const

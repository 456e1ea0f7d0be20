import { DatabaseSync } from 'node:sqlite'

/** A second way into the people of a program that runs elsewhere, by its data folder. */
export function database(folder: string) {
  const run = <Result>(task: (db: DatabaseSync) => Result): Result => {
    const db = new DatabaseSync(`${folder}/compa.sqlite`)
    try {
      return task(db)
    } finally {
      db.close()
    }
  }
  const now = () => new Date().toISOString()
  return {
    addUser: (id: string, email: string, kind = 'member') =>
      run((db) =>
        db
          .prepare(
            'insert into users (id, name, email, emailProvedAt, kind, createdAt) values (?, ?, ?, ?, ?, ?)',
          )
          .run(id, id, email, now(), kind, now()),
      ),
    /** Makes a person one who came by an invitation and has no account. */
    makeGuest: (name: string) =>
      run((db) =>
        db
          .prepare(
            "update users set kind = 'guest', email = null, passwordHash = null where name = ?",
          )
          .run(name),
      ),
    kindOf: (name: string) =>
      run((db) => db.prepare('select kind from users where name = ?').get(name)?.kind),
    block: (id: string) =>
      run((db) => db.prepare('update users set blockedAt = ? where id = ?').run(now(), id)),
    endSignIns: () => run((db) => db.exec('delete from signIns')),
    signIns: () =>
      run((db) =>
        db
          .prepare('select user, way from signIns')
          .all()
          .map((row) => ({ ...row })),
      ),
  }
}

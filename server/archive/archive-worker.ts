import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#server/refusal.ts'
import { reportWords } from '#server/report/words.ts'
import type { Aside } from './archive-aside.ts'
import { makeArchive } from './make-archive.ts'
import { readArchive } from './read-archive.ts'

/** What runs in a thread of its own: makes an archive or reads one, hands it over and ends. */
async function work(given: Aside) {
  if (given.what === 'read') return readArchive(given.zip, given.users)
  const { model, benchmark, language, gathered } = given
  return makeArchive({ model, benchmark, words: await reportWords(language) }, gathered)
}

const result = await work(workerData as Aside).then(
  (done) => ({ done }),
  (error) => {
    if (!(error instanceof Refusal)) throw error
    return { refused: { reason: error.reason, values: error.values } }
  },
)
parentPort?.postMessage(result)

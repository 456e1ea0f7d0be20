/** Waits until the clock has moved on, so that what comes next is later. */
export async function tick(): Promise<void> {
  const now = Date.now()
  while (Date.now() === now) await new Promise((done) => setImmediate(done))
}

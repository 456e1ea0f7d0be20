/**
 * Runs tasks in order, but none while a key or a click is being worked off. Between the event and
 * the browser's report of the new caret the editor knows only the old one; a remote edit drawn in
 * that moment puts the caret back, and what is typed next lands in somebody else's line.
 */
export function calm(target: EventTarget): { run(task: () => void): void; end(): void } {
  const waiting: (() => void)[] = []
  let release: ReturnType<typeof setTimeout> | undefined

  const drain = () => {
    release = undefined
    const task = waiting.shift()
    if (!task) return
    try {
      task()
    } finally {
      // One frame that fails must not take those behind it along.
      drain()
    }
  }
  const releaseIn = (ms: number) => {
    clearTimeout(release)
    release = setTimeout(drain, ms)
  }
  const hold = () => releaseIn(longestMs)
  // The editor listens to this event too; the timer lets it have its turn first.
  const settle = () => releaseIn(0)
  for (const name of events) target.addEventListener(name, hold, { capture: true, passive: true })
  target.addEventListener('selectionchange', settle)

  return {
    run: (task) => {
      if (release === undefined && waiting.length === 0) task()
      else waiting.push(task)
    },
    end: () => {
      clearTimeout(release)
      for (const name of events) target.removeEventListener(name, hold, { capture: true })
      target.removeEventListener('selectionchange', settle)
      drain()
    },
  }
}

const events = ['keydown', 'beforeinput', 'pointerdown', 'pointerup'] as const

/** Milliseconds to wait for a report that may not come: not every key moves the caret. */
const longestMs = 60

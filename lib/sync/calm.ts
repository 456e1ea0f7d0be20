/**
 * Runs tasks in order, but none while a key or a click is being worked off. Between the event and
 * the browser's report of the new caret the editor knows only the old one; a remote edit drawn in
 * that moment puts the caret back, and what is typed next lands in somebody else's line.
 */
export function calm(target: EventTarget): { run(task: () => void): void; end(): void } {
  let waiting: (() => void)[] = []
  let release: ReturnType<typeof setTimeout> | undefined

  const drain = () => {
    release = undefined
    const tasks = waiting
    waiting = []
    for (const task of tasks) task()
  }
  const hold = () => {
    clearTimeout(release)
    release = setTimeout(drain, settleMs)
  }
  for (const name of events) target.addEventListener(name, hold, { capture: true, passive: true })

  return {
    run: (task) => {
      if (release === undefined && waiting.length === 0) task()
      else waiting.push(task)
    },
    end: () => {
      clearTimeout(release)
      for (const name of events) target.removeEventListener(name, hold, { capture: true })
      drain()
    },
  }
}

const events = ['keydown', 'beforeinput', 'pointerdown', 'pointerup'] as const

/** Milliseconds after which the browser has reported the caret that an event led to: one frame. */
const settleMs = 18

/** Waits until an assertion holds; fails with its last error after `ms` milliseconds. */
export async function eventually(check: () => unknown, ms = 5000): Promise<void> {
  const end = performance.now() + ms
  for (;;) {
    try {
      await check()
      return
    } catch (error) {
      if (performance.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}

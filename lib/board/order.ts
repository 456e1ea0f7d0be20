/** In the order of their character codes, so that orders compare as plain strings with `<`. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const lowest = '0'
const highest = 'z'
const middle = 'V'

/** True for what `orderBetween` gives: base-62 digits after a point, without zeros at the end. */
export const isOrder = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(text)

/**
 * A fractional index strictly between two others; null stands for the very start or end. 10,000
 * insertions in one place give at most 5 characters at the start or end, 6 always before or always
 * after the same one, 12 at random places, and 5,001 when each comes between the two latest.
 * Throws when an argument is no order, or `before` is not less than `after`.
 */
export function orderBetween(before: string | null, after: string | null): string {
  for (const order of [before, after]) {
    if (order !== null && !isOrder(order)) throw new RangeError(`No order: ${order}`)
  }
  if (after === null) return before === null ? middle : above(before)
  if (before === null) return below(after)
  if (before >= after) throw new RangeError(`Nothing lies between ${before} and ${after}`)
  return between(before, after)
}

function between(low: string, high: string): string {
  let same = 0
  while (same < low.length && low[same] === high[same]) same++
  const start = high.slice(0, same)
  if (same === low.length) return start + below(high.slice(same))
  const [from, to] = [valueAt(low, same), valueAt(high, same)]
  // `high` cut short lies below itself when it goes on, so its own digit is free then.
  if (to - from > 1 || high.length > same + 1) return start + digits[Math.ceil((from + to) / 2)]
  return low.slice(0, same + 1) + above(low.slice(same + 1))
}

/**
 * The next fraction with nothing above it. It counts, and each further highest digit in front
 * allows two digits more to count with: lengths grow with the logarithm of the count.
 */
function above(order: string): string {
  if (order === '') return middle
  let width = 1
  for (let i = 0; order[i] === highest; i++) width += 2
  const counter = [...order.slice(0, width).padEnd(width, lowest)]
  let last = width - 1
  while (counter[last] === highest) counter[last--] = lowest
  counter[last] = digits[valueAt(counter, last) + 1] ?? highest
  return counter.join('').replace(/0+$/, '')
}

/** The next fraction with nothing below it: the mirror image of `above`. */
function below(order: string): string {
  let zeros = 0
  while (order[zeros] === lowest) zeros++
  const width = 2 * zeros + 1
  const counter = [...order.slice(0, width).padEnd(width, lowest)]
  let last = width - 1
  while (counter[last] === lowest) counter[last--] = highest
  counter[last] = digits[valueAt(counter, last) - 1] ?? lowest
  if (counter[zeros] === lowest) return lowest.repeat(zeros + 1) + highest.repeat(zeros + 2)
  return counter.join('').replace(/0+$/, '')
}

const valueAt = (order: ArrayLike<string>, place: number) => digits.indexOf(order[place] ?? lowest)

import { line } from '#server/input.ts'

/** True for a name that somebody typed again: in any case, with any dash and any spaces. */
export const sameName = (typed: string, name: string): boolean => plain(typed) === plain(name)

const plain = (name: string): string =>
  line(1000)
    .parse(name)
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .toLocaleLowerCase()

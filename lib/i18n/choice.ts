/** One of several things to choose from: what is kept, and what the reader sees. */
export interface Choice {
  value: string
  label: string
}

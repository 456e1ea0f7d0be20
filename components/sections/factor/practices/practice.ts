/** A good practice of the benchmark, and the key factor that it stands under. */
export interface Practice {
  id: string
  title: string
  about: string
  city: string
  year?: number | undefined
  factor: string
  number: number
}

/** "Mechelen, 2012" */
export const whenAndWhere = ({ city, year }: Pick<Practice, 'city' | 'year'>): string =>
  year === undefined ? city : `${city}, ${year}`

import type { components } from '../generated/api.d.ts'

export type Slice = components['schemas']['ActivitySlice']

/** Codes with their own colour; rarer ones are shown together. */
const maxCodes = 4

/** The error codes of some slices, the most frequent first. */
export function codesOf(slices: readonly Slice[]): string[] {
  const totals = new Map<string, number>()
  for (const { errors } of slices) {
    for (const [code, number] of Object.entries(errors)) totals.set(code, (totals.get(code) ?? 0) + number)
  }
  return [...totals].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)).map(([code]) => code)
}

/** Errors of each slice in the order of `names`; the last name stands for all other codes. */
export function errorParts(slices: readonly Slice[]): { names: string[]; parts: number[][] } {
  const codes = codesOf(slices)
  const named = codes.length > maxCodes ? codes.slice(0, maxCodes) : codes
  const parts = slices.map(({ errors }) => {
    const own = named.map((code) => errors[code] ?? 0)
    return codes.length > named.length ? [...own, errorsIn({ errors }) - sum(own)] : own
  })
  return { names: codes.length > named.length ? [...named, 'others'] : named, parts }
}

export function errorsIn({ errors }: Pick<Slice, 'errors'>): number {
  return sum(Object.values(errors))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

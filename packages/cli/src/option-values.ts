import { InvalidArgumentError } from 'commander'

/** Names with commas between them. An option that is given twice adds to the list. */
export function nameList(value: string, earlier: readonly string[] = []): string[] {
  const names = value.split(',').map((name) => name.trim())
  if (names.some((name) => name === '' || name === '!')) {
    throw new InvalidArgumentError('Separate names with commas, such as a,b.')
  }
  return [...earlier, ...names]
}

export function port(value: string): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number <= 65_535) return number
  throw new InvalidArgumentError('A port is a whole number from 0 (any free port) to 65535.')
}

export function positiveNumber(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && Number.isFinite(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a number above 0.')
}

export function positiveWholeNumber(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a whole number above 0.')
}

/** A time in seconds, up to a day. */
export function seconds(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && number > 0 && number <= 86_400) return number
  throw new InvalidArgumentError('It must be a number of seconds above 0, and at most 86400.')
}

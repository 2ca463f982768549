const digits = /^\d{1,15}(\.\d{1,15})?$/

/** A non-negative number of at most 15 whole digits (what a structured field can carry), or undefined. */
export function readQuantity(text: string | null | undefined): number | undefined {
  const trimmed = text?.trim() ?? ''
  return digits.test(trimmed) ? Number(trimmed) : undefined
}

/** The same, rounded down to whole calls. */
export function readCount(text: string | null | undefined): number | undefined {
  const value = readQuantity(text)
  return value === undefined ? undefined : Math.floor(value)
}

/** The value with each half of a surrogate pair and each NUL as U+FFFD, in strings and in keys: APIs of models and databases refuse a text that holds one. */
export function wellFormed<Value>(value: Value): Value {
  return (isWellFormed(value) ? value : mended(value)) as Value
}

/** Looks without making anything: hardly any value has such a character. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return isFine(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isWellFormed)
  for (const key of Object.keys(value)) {
    if (!isFine(key) || !isWellFormed((value as Record<string, unknown>)[key])) return false
  }
  return true
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return fine(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(mended)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [fine(key), mended(item)]))
}

function isFine(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function fine(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

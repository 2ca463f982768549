const longInteger = /\d{16}/
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g

/** Parses JSON; an integer that a double cannot hold comes back as a bigint. Throws a SyntaxError. */
export function readJson(text: string): unknown {
  if (!longInteger.test(text)) return JSON.parse(text)
  let mark = 'integer:'
  while (text.includes(mark)) mark = `~${mark}`
  const marked = text.replace(tokens, (token) => (isUnsafeInteger(token) ? `"${mark}${token}"` : token))
  return JSON.parse(marked, (_key, value) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  )
}

/** Text of an integer, as a number where that is exact and as a bigint where it is not. */
export function readInteger(text: string): number | bigint {
  return isUnsafeInteger(text) ? BigInt(text) : Number(text)
}

/** As `JSON.stringify`, and a bigint is written as its digits. */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if ('toJSON' in value && typeof value.toJSON === 'function') return writeJson(value.toJSON())
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${writeJson(member)}`).join(',')}}`
}

function isUnsafeInteger(token: string): boolean {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token))
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

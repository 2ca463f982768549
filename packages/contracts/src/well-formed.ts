const loneSurrogate = /\p{Surrogate}/u
const loneSurrogates = /\p{Surrogate}/gu

/** The value with each half of a surrogate pair as U+FFFD, in strings and in keys: APIs of models refuse a request that holds one. */
export function wellFormed<Value>(value: Value): Value {
  return mended(value) as Value
}

/** A value without any is returned as it is. */
function mended(value: unknown): unknown {
  if (typeof value === 'string')
    return loneSurrogate.test(value) ? value.replace(loneSurrogates, '\ufffd') : value
  if (Array.isArray(value)) {
    const items = value.map(mended)
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const clean = entries.map(([key, item]) => [mended(key) as string, mended(item)] as const)
  return clean.some(([key, item], index) => key !== entries[index]?.[0] || item !== entries[index]?.[1])
    ? Object.fromEntries(clean)
    : value
}

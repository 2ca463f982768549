/** What JSON of somebody else's may hold. */
export interface JsonBounds {
  /** Values, counted by the commas and brackets outside of strings. */
  maxValues: number
  /** Values that stand in one object. */
  maxKeys: number
  /** Levels of objects and arrays. */
  maxDepth: number
}

/** Which bound is exceeded. */
export type ExceededBound = keyof JsonBounds

/** Reads bytes one chunk after another; returns the bound that they exceed, as soon as one does. */
export type JsonScan = (chunk: Uint8Array) => ExceededBound | undefined

const quote = 0x22
const comma = 0x2c
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/**
 * Counts values and levels in the bytes of a JSON document before it is parsed, in one pass and without memory of its own: a few megabytes
 * of `[` or `{},` take gigabytes once they are objects. What does not begin like an object or an array is not looked at.
 */
export function createJsonScan({ maxValues, maxKeys, maxDepth }: JsonBounds): JsonScan {
  let isContainer: boolean | undefined
  let isInString = false
  let isEscaped = false
  let depth = 0
  let values = 0
  /** Commas in each open container; below zero for arrays, of which they are not counted. */
  const commas: number[] = [-1]

  return (chunk) => {
    let at = 0
    while (isContainer === undefined && at < chunk.length) {
      const byte = chunk[at] as number
      if (byte > 0x20) isContainer = byte === openBracket || byte === openBrace
      else at++
    }
    if (!isContainer) return undefined
    for (; at < chunk.length; at++) {
      if (isInString) {
        // Most of a document is text, so it is passed over in a loop of its own.
        let escapes = isEscaped
        for (; at < chunk.length; at++) {
          const byte = chunk[at] as number
          if (escapes) escapes = false
          else if (byte === backslash) escapes = true
          else if (byte === quote) {
            isInString = false
            break
          }
        }
        isEscaped = escapes
        continue
      }
      const byte = chunk[at] as number
      if (byte === quote) isInString = true
      else if (byte === comma) {
        values++
        if ((commas[depth] as number) >= 0 && ++(commas[depth] as number) >= maxKeys) return 'maxKeys'
      } else if (byte === openBrace || byte === openBracket) {
        values++
        if (++depth > maxDepth) return 'maxDepth'
        commas[depth] = byte === openBrace ? 0 : -1
      } else if (byte === closeBrace || byte === closeBracket) depth = Math.max(0, depth - 1)
    }
    return values > maxValues ? 'maxValues' : undefined
  }
}

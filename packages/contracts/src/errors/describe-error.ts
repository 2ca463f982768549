/** What a log may say of an error. */
export interface ErrorDescription {
  /** The error's name, or the type of what was thrown instead of an error. */
  error: string
  /** The code of a ConnectorError, or of an error of Node or of a driver. */
  code?: string
  /** The first places of its stack. */
  at?: readonly string[]
}

const maxPlaces = 5

/**
 * What an error is and where it happened, as fields for a log line. Neither its message nor that of a cause is in them: messages may quote
 * credentials, arguments or what a customer wrote.
 */
export function describeError(thrown: unknown): ErrorDescription {
  if (!(thrown instanceof Error)) return { error: typeof thrown }
  const { code } = thrown as { code?: unknown }
  const at = placesOf(thrown)
  return {
    error: isWord(thrown.name) ? thrown.name : 'Error',
    ...(isWord(code) ? { code } : {}),
    ...(at.length === 0 ? {} : { at }),
  }
}

/** A stack is `name: message`, then its places. Lines of the message may look like places, so the message is cut out first. */
function placesOf({ stack = '', message }: Error): string[] {
  const start = message === '' ? -1 : stack.indexOf(message)
  const lines = stack.slice(start < 0 ? 0 : start + message.length).split('\n')
  // The message may have been changed since the stack was taken: only the lines at the end that are places without a break are the stack's.
  const firstPlace = lines.findLastIndex((line) => !place.test(line)) + 1
  return lines.slice(firstPlace, firstPlace + maxPlaces).map((line) => line.trim())
}

/** `at name (file:line:column)`, `at file:line:column`, and what V8 writes for native code. */
const place = /^ {4}at (?:.* \()?(?:(?:file|node):|\/|[A-Z]:\\|<anonymous>|native|index \d|eval at )[^\n]*$/

/** Codes and names are single words. Anything else could be a text. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w$.-]{1,80}$/.test(value)
}

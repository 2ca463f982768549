import { describeError, type ErrorCode, isConnectorError, isUnknownToolError } from '@helpdesk-mcp/contracts'

export const exitCodes = {
  ok: 0,
  /** The command was right, and failed. */
  failed: 1,
  /** The command line or a setting is wrong. */
  usage: 2,
} as const

/** What to print for an error, and the code to exit with. */
export interface Explanation {
  message: string
  exitCode: number
}

/** Explains an error to the user. An error that no command expects is reported by its place, never by its message. */
export function explainError(error: unknown): Explanation {
  if (isUnknownToolError(error)) return { message: error.message, exitCode: exitCodes.usage }
  if (isConnectorError(error)) {
    const failed = vendorFailures.has(error.code)
    return { message: error.message, exitCode: failed ? exitCodes.failed : exitCodes.usage }
  }
  return { message: unexpectedErrorText(error), exitCode: exitCodes.failed }
}

/** An unexpected error as text: its name, its code and where it was thrown, never its message, which may quote a secret. */
export function unexpectedErrorText(error: unknown): string {
  const { error: name, code, at = [] } = describeError(error)
  const head = `Unexpected error: ${name}${code === undefined ? '' : ` (${code})`}`
  return [head, ...at.map((place) => `    ${place}`)].join('\n')
}

/** Errors of a call that was sent. All other codes mean that the command asked for something wrong. */
const vendorFailures: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'unauthorized',
  'forbidden',
  'rate_limited',
  'unavailable',
  'timeout',
  'unexpected_response',
])

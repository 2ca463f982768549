import { type ErrorCode, isConnectorError, isUnknownToolError } from '@helpdesk-mcp/contracts'

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

/** Explains an error to the user. What a command did not foresee is reported by its place in the code, never by its message. */
export function explainError(error: unknown): Explanation {
  if (isUnknownToolError(error)) return { message: error.message, exitCode: exitCodes.usage }
  if (isConnectorError(error)) {
    const failed = vendorFailures.has(error.code)
    return { message: error.message, exitCode: failed ? exitCodes.failed : exitCodes.usage }
  }
  return { message: `Unexpected error: ${locateError(error)}`, exitCode: exitCodes.failed }
}

/** The name and code of an error and where it was thrown. Its message is left out: it may quote a secret. */
export function locateError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  return [`${error.name}${code}`, ...stackFrames(error)].join('\n')
}

const maxFrames = 8

/** The frames behind the message, which may itself have lines that look like frames. */
function stackFrames({ message, stack = '' }: Error): string[] {
  const start = stack.indexOf(message)
  if (start === -1) return []
  const frames = stack.slice(start + message.length).match(/^ {4}at .*$/gm) ?? []
  return frames.slice(0, maxFrames)
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

import { isObject, type ToolRecord, type ToolResult } from '@helpdesk-mcp/contracts'
import { oneLine } from './call-targets.ts'

const maxIdLength = 40

export interface Failure {
  code: string
  /** Of the vendor's answer, where there was one. */
  status?: number
  details?: unknown
}

export function errorOf(result: ToolResult): Failure {
  const error = result.structuredContent?.['error']
  if (!isObject(error)) return { code: 'unexpected_response' }
  const { code, status, details } = error
  return { code: String(code), details, ...(typeof status === 'number' ? { status } : {}) }
}

/** Why a call did not succeed, by its code, in words that may begin a sentence. */
export const failures: Readonly<Record<string, string>> = {
  invalid_arguments: '{helpdesk} did not accept the values',
  unauthorized: '{helpdesk} did not accept the credential',
  forbidden: '{helpdesk} does not allow this account to do it',
  conflict: 'it does not fit what {helpdesk} has by now',
  rate_limited: '{helpdesk} takes no more calls at the moment',
  timeout: '{helpdesk} did not answer in time',
  unavailable: '{helpdesk} was not available',
  too_large: 'it was too much at once',
  unexpected_response: 'the answer of {helpdesk} could not be read',
}

interface Call {
  record: ToolRecord
  arguments: Readonly<Record<string, unknown>>
}

/** The arguments that name what a call is about: those in the path of its request. */
export function pathArguments({
  request: { parameters, bound = {} },
}: Pick<ToolRecord, 'request'>): string[] {
  // What the account's settings fill names the account.
  return parameters.flatMap((each) =>
    each.in === 'path' && each.argument !== undefined && !Object.hasOwn(bound, each.argument)
      ? [each.argument]
      : [],
  )
}

/** What the vendor does not know: `ticket 123` where the path of the request names one thing, else it may be any of several. */
export function missing(call: Call): string {
  return namedRecord(call) ?? 'such record'
}

/** `ticket 123`; undefined unless the path of the request names one thing. */
export function namedRecord({ record, arguments: args }: Call): string | undefined {
  const inPath = pathArguments(record)
  const [argument = ''] = inPath
  const kind = record.targets?.find((plan) => plan.argument === argument)?.kind
  const id = Object.hasOwn(args, argument) ? oneLine(args[argument], maxIdLength) : undefined
  return inPath.length === 1 && kind !== undefined && id !== undefined
    ? `${kind.replaceAll('_', ' ')} ${id}`
    : undefined
}

/** Of words that may begin with a small letter. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

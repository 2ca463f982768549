import { isObject, valueAt } from '@helpdesk-mcp/contracts'
import type { OutboxContent } from '../outbox-model.ts'

/** The words for the customer, whole; undefined where the call has none. */
export function wordsOf({ textArgument, sends, arguments: args }: OutboxContent): string | undefined {
  if (sends) return sends.text
  const words = textArgument === undefined ? undefined : valueAt(args, textArgument)
  return typeof words === 'string' ? words : undefined
}

/** The arguments with other words; `path` is dotted. */
export function withWords(
  args: Record<string, unknown>,
  path: string,
  words: string,
): Record<string, unknown> {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...args, [key]: words }
  const inner = args[key]
  return { ...args, [key]: withWords(isObject(inner) ? inner : {}, rest.join('.'), words) }
}

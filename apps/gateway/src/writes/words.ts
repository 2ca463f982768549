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

/** The arguments without those at the dotted paths. */
export function withoutPaths(
  args: Record<string, unknown>,
  paths: readonly string[],
): Record<string, unknown> {
  return paths.reduce((rest, path) => withoutPath(rest, path.split('.')), args)
}

function withoutPath(args: Record<string, unknown>, [key = '', ...rest]: string[]): Record<string, unknown> {
  const { [key]: inner, ...others } = args
  if (rest.length === 0) return others
  return isObject(inner) ? { ...args, [key]: withoutPath(inner, rest) } : args
}

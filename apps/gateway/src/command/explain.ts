import { isConnectorError } from '@helpdesk-mcp/contracts'
import { Refusal } from '../manage/refusal.ts'
import { InvalidKeyError } from '../seal/key-ring.ts'
import { SettingError } from '../settings/setting-error.ts'
import { StorageError, WrongKeyError } from '../storage/errors.ts'
import { type CommandProcess, print } from './command-process.ts'

/** Says in a sentence what went wrong; the exit code that goes with it. */
export async function explain(error: unknown, { errors }: Pick<CommandProcess, 'errors'>): Promise<number> {
  await print(errors, messageOf(error))
  const isAskedWrongly =
    error instanceof SettingError ||
    error instanceof InvalidKeyError ||
    (error instanceof Refusal && error.kind === 'invalid')
  return isAskedWrongly ? 2 : 1
}

export function messageOf(error: unknown): string {
  if (error instanceof Refusal) return refused(error)
  if (error instanceof WrongKeyError) return `HELPDESK_MCP_SECRET_KEY, or the key file: ${error.message}`
  if (error instanceof StorageError) return `HELPDESK_MCP_DATABASE_URL: ${error.message}`
  if (error instanceof SettingError || error instanceof InvalidKeyError || isConnectorError(error)) {
    return error.message
  }
  // What nobody foresaw: where it happened helps, and its message may hold anything.
  const frames = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []) : []
  const name = error instanceof Error ? error.name : typeof error
  return ['It failed unexpectedly.', name, ...frames.slice(0, 8)].join('\n')
}

function refused({ detail, errors, title }: Refusal): string {
  if (errors.length === 0) return `${title}: ${detail}`
  return errors
    .map(({ field, message, allowed }) => {
      const few = allowed && allowed.length > 0 && !message.includes(allowed[0] ?? '')
      return `${field}: ${message}${few ? ` Allowed: ${allowed.join(', ')}.` : ''}`
    })
    .join('\n')
}

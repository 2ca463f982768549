import { isConnectorError } from '@helpdesk-mcp/contracts'
import { HTTPException } from 'hono/http-exception'
import type { Log } from '../context.ts'
import { Refusal } from '../manage/refusal.ts'
import { vendorRefusal } from '../manage/vendor-refusal.ts'
import { InvalidCursorError, StorageError } from '../storage/errors.ts'

const storageRetryMs = 5_000

/** Whatever was thrown as a refusal. What nobody foresaw is logged without its message, which may hold anything. */
export function toRefusal(error: unknown, log: Log): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StorageError) {
    log.error({ error: error.name }, 'The storage could not be used.')
    const detail = 'Send the same again in a moment.'
    return new Refusal('storage-unavailable', detail, { retryAfterMs: storageRetryMs })
  }
  if (error instanceof InvalidCursorError) {
    const message = 'No list of this kind gave such a cursor. Pass it back unchanged, or leave it out.'
    return new Refusal('invalid', `next_cursor: ${message}`, { errors: [{ field: 'next_cursor', message }] })
  }
  if (error instanceof HTTPException && error.status === 415) {
    return new Refusal('unsupported-media-type', 'Send JSON, with content-type: application/json.')
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new Refusal('malformed', 'The body is not JSON, or not whole.')
  }
  const refused = isConnectorError(error) ? vendorRefusal(error) : undefined
  if (refused instanceof Refusal) return refused
  log.error(
    { error: error instanceof Error ? error.name : typeof error, at: frames(error) },
    'A request failed.',
  )
  return new Refusal('internal', 'It is not your request that is at fault. The log of the gateway has more.')
}

/** Where it happened, without the message that stands above. */
function frames(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const lines = (error.stack ?? '').replace(error.message, '').split('\n')
  return lines
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim())
}

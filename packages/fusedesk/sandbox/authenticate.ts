import type { ApiError, Attempt } from '@helpdesk-mcp/sandbox'

/** The scopes of each operation's resource. chats, contacts, emails and webhooks are guesses: their names are not known. */
const scopes = [
  'reps',
  'departments',
  'cases',
  'cases_create',
  'cases_update',
  'integrations',
  'chats',
  'contacts',
  'emails',
  'webhooks',
]

/** Has every permission. */
export const demoKey = 'sandbox-key'

/** The sandbox's keys and their permissions. */
const keys: Readonly<Record<string, readonly string[]>> = {
  [demoKey]: scopes,
  'sandbox-reader-key': ['reps', 'departments', 'cases', 'contacts'],
}

export function authenticate({ request, operation, query }: Attempt): ApiError | undefined {
  const granted = scopesOf(keyOf(request.headers, query))
  if (!granted) return { reason: 'unauthorized', message: 'The API key is missing or wrong.' }
  const needed = operation && scopeOf(operation.method, operation.path)
  if (needed === undefined || granted.includes(needed)) return undefined
  return { reason: 'forbidden', message: `This API key lacks the permission ${needed}.` }
}

export function scopesOf(key: string | null): readonly string[] | undefined {
  return key !== null && Object.hasOwn(keys, key) ? keys[key] : undefined
}

/** In the header, or in the query as the vendor's plugin sends it too. */
export function keyOf(headers: Headers, query: URLSearchParams): string | null {
  return headers.get('x-fusedesk-api-key') ?? query.get('apikey')
}

/** Undefined where any key is enough. */
function scopeOf(method: string, path: string): string | undefined {
  const resource = path.split('/')[2] ?? ''
  if (resource === 'session') return undefined
  if (resource !== 'cases' && resource !== 'casetags') return resource
  if (method === 'GET') return 'cases'
  return path === '/v1/cases' ? 'cases_create' : 'cases_update'
}

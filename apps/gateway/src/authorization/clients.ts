import { createHash, randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../context.ts'
import { createAddressLimit } from '../http/failed-authentications.ts'
import type { OauthClient } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { StorageError } from '../storage/errors.ts'
import type { Store } from '../storage/store.ts'
import { readClientMetadata } from './client-metadata.ts'
import { OauthError } from './errors.ts'
import { fetchPublic, type PublicDocument } from './public-fetch.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** A document is kept for as long as its answer says, within these bounds. */
const minFreshMs = 5 * minuteMs
const maxFreshMs = 24 * hourMs
const defaultFreshMs = hourMs
/** How many registered clients without a grant are kept. */
const maxUnused = 5_000
/** How long a document that could not be read is not asked for again. */
const failedMs = minuteMs

export interface Clients {
  /** The client of this id, its document fetched where it has one, for whoever is at this address. Throws `invalid_client`. */
  find(id: string, address?: string): Promise<OauthClient>
  /** The keys at an address that a client named. Rejects when they cannot be had. */
  keysAt(uri: string): Promise<unknown>
  /** The client as it is known, without asking anybody. */
  known(id: string): Promise<OauthClient | undefined>
  /** Registers a client (RFC 7591). The secret is known now and never again. */
  register(
    metadata: unknown,
    by: { store: Pick<Store, 'clients'>; onlyKnown: boolean },
  ): Promise<{ client: OauthClient; secret: string | undefined; isNew: boolean }>
}

export function createClients({ store, clock, log, fetchDocument = fetchPublic }: GatewayContext): Clients {
  const fetching = new Map<string, Promise<OauthClient>>()
  // Strangers name what is fetched: without limits the gateway would ask anybody anything for them.
  const limit = createAddressLimit({ clock }, { max: maxDocuments, windowMs: hourMs })
  const keys = new LRUCache<string, { found: Promise<PublicDocument>; until: number }>({ max: 1_000 })
  let fetchingKeys = 0
  const failed = new LRUCache<string, number>({ max: 1_000 })

  const fetchDocumentOf = async (id: string): Promise<OauthClient> => {
    const now = clock.now()
    if ((failed.get(id) ?? 0) > now) throw unreadable('It could not be read a moment ago.')
    if (fetching.size >= maxFetching) {
      throw new OauthError('temporarily_unavailable', 'Too many metadata documents are being read.')
    }
    try {
      const { json, maxAgeMs } = await fetchDocument(id)
      const told = (json as { client_id?: unknown } | null)?.client_id
      if (told !== id) throw new OauthError('invalid_client', 'Its client_id is not its own URL.')
      const metadata = readClientMetadata(json, 'document')
      const freshMs = Math.min(maxFreshMs, Math.max(minFreshMs, maxAgeMs ?? defaultFreshMs))
      const bound = { max: maxUnused, unusedSince: clock.now() - hourMs }
      const client = await store.clients.putDocument(id, metadata, clock.now() + freshMs, bound)
      if (client === undefined) throw tooMany()
      return client
    } catch (error) {
      if (error instanceof StorageError) throw error
      failed.set(id, clock.now() + failedMs)
      log.info(
        { client: new URL(id).host, reason: error instanceof Error ? error.message : 'unknown' },
        'A metadata document of a client was refused.',
      )
      throw unreadable(error instanceof OauthError ? error.message : 'It could not be fetched.')
    }
  }

  return {
    known: (id) => store.clients.get(id),

    keysAt(uri) {
      const now = clock.now()
      const known = keys.get(uri)
      if (known && known.until > now) return known.found.then(({ json }) => json)
      if (fetchingKeys >= maxFetching) return Promise.reject(new Error('Too many keys are being read.'))
      fetchingKeys++
      const found = fetchDocument(uri).finally(() => {
        fetchingKeys--
      })
      // A failure is kept, too.
      keys.set(uri, { found, until: now + keysMs })
      return found.then(({ json }) => json)
    },

    async find(id, address) {
      const known = id.length <= maxIdLength ? await store.clients.get(id) : undefined
      if (known && (known.freshUntil === null || known.freshUntil > clock.now())) return known
      if (!isDocumentUrl(id)) {
        throw new OauthError(
          'invalid_client',
          'This client is unknown. Remove the connection and connect again.',
        )
      }
      const full = known || (failed.get(id) ?? 0) > clock.now() ? undefined : limit.add(address)
      if (full) throw tooMany(full.waitMs)
      const running = fetching.get(id) ?? fetchDocumentOf(id).finally(() => fetching.delete(id))
      fetching.set(id, running)
      return running
    },

    async register(given, by) {
      const metadata = readClientMetadata(given, 'registered')
      const needsSecret = metadata.authMethod.startsWith('client_secret')
      const secret = needsSecret ? newToken('hdm_secret_') : undefined
      // Two clients must not share a secret; without one, identical metadata is one client.
      const metadataHash = needsSecret
        ? null
        : createHash('sha256')
            .update(JSON.stringify(sorted(metadata)))
            .digest('hex')
      const id = `hdm_client_${randomUUID().replaceAll('-', '')}`
      const client = await by.store.clients.register(
        {
          id,
          metadata,
          secretHash: secret === undefined ? null : hashToken(secret),
        },
        metadataHash,
        by.onlyKnown ? { max: 0, unusedSince: 0 } : { max: maxUnused, unusedSince: clock.now() - hourMs },
      )
      if (client === undefined) throw tooMany()
      return { client, secret, isNew: client.id === id }
    },
  }
}

const maxFetching = 8
/** How many new documents are fetched for one address in an hour. */
const maxDocuments = 60
/** For how long keys are used, and not asked for again. */
const keysMs = minuteMs
const maxIdLength = 1_000

/** The form of a URL that can be a client's id: compared exactly, so nothing in it may be written in two ways. */
export function isDocumentUrl(id: string): boolean {
  if (id.length > maxIdLength || !URL.canParse(id) || /[\s\\\p{C}#?]/u.test(id)) return false
  const url = new URL(id)
  return (
    url.protocol === 'https:' && url.href === id && url.pathname !== '/' && !url.username && !url.password
  )
}

function tooMany(retryAfterMs = hourMs): OauthError {
  const words = 'Too many clients have registered. Try again later.'
  return new OauthError('temporarily_unavailable', words, { status: 429, retryAfterMs })
}

function unreadable(reason: string): OauthError {
  return new OauthError('invalid_client', `The metadata document of this client was refused. ${reason}`)
}

/** Redirects in any order are the same client. */
function sorted({ redirectUris, ...rest }: OauthClient['metadata']) {
  const entries = Object.entries({ ...rest, redirectUris: [...redirectUris].sort() })
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** What a person reads as the name of a client. */
export function clientName({ id, kind, metadata }: OauthClient): string {
  return metadata.name ?? (kind === 'document' ? new URL(id).host : 'An app without a name')
}

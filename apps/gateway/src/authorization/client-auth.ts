import { timingSafeEqual } from 'node:crypto'
import type { GatewayContext } from '../context.ts'
import type { OauthClient } from '../model.ts'
import { hashToken } from '../secrets/tokens.ts'
import type { Clients } from './clients.ts'
import { OauthError } from './errors.ts'
import type { Places } from './places.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** The client of a request to the token endpoint and its kin, authenticated as it was registered. Throws `invalid_client`. */
export async function authenticateClient(
  context: GatewayContext,
  { clients, places }: { clients: Clients; places: Places },
  { authorization, form }: { authorization: string | undefined; form: URLSearchParams },
): Promise<OauthClient> {
  const basic = readBasic(authorization)
  const assertion = form.get('client_assertion') || undefined
  const bodySecret = form.get('client_secret') || undefined
  if ([basic, assertion, bodySecret].filter((each) => each !== undefined).length > 1) {
    throw new OauthError('invalid_request', 'The client authenticates in more than one way.')
  }
  const id = basic?.id ?? (form.get('client_id') || subjectOf(assertion))
  if (id === undefined) throw new OauthError('invalid_client', 'client_id is missing.')
  if (basic !== undefined && form.has('client_id') && form.get('client_id') !== id) {
    throw new OauthError('invalid_request', 'client_id differs from the one in Authorization.')
  }
  const client = await clients.known(id)
  if (client === undefined) {
    throw new OauthError('invalid_client', 'This client is unknown. Remove the connection and connect again.')
  }
  const { authMethod } = client.metadata
  if (authMethod === 'none') return client
  if (authMethod === 'private_key_jwt') {
    if (assertion === undefined || form.get('client_assertion_type') !== assertionType) {
      throw new OauthError(
        'invalid_client',
        'This client authenticates with client_assertion (private_key_jwt).',
      )
    }
    await verifyAssertion(context, await clients.find(id), { clients, places }, assertion)
    return client
  }
  const secret = basic?.secret ?? bodySecret
  if (secret === undefined || !isSecret(client, secret)) {
    throw new OauthError('invalid_client', 'The client secret is missing or wrong.')
  }
  return client
}

function isSecret({ secretHash }: OauthClient, secret: string): boolean {
  const [expected, given] = [Buffer.from(secretHash ?? ''), Buffer.from(hashToken(secret))]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function readBasic(header: string | undefined): { id: string; secret: string } | undefined {
  const [, encoded] = /^Basic +([\w+/=-]+) *$/i.exec(header ?? '') ?? []
  if (encoded === undefined) return undefined
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  try {
    // RFC 6749: both are form-encoded first.
    const [plainId, secret] = [id, rest.join(':')].map((text) =>
      decodeURIComponent(text.replaceAll('+', ' ')),
    )
    return { id: plainId ?? '', secret: secret ?? '' }
  } catch {
    throw new OauthError('invalid_client', 'Authorization is not form-encoded.')
  }
}

/** Of an assertion that has not been verified yet: only to find the client whose keys verify it. */
function subjectOf(assertion: string | undefined): string | undefined {
  try {
    const [, claims = ''] = (assertion ?? '').split('.')
    const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub?: unknown }
    return typeof sub === 'string' ? sub : undefined
  } catch {
    return undefined
  }
}

/** Clocks of clients may differ by this much. */
const skewSeconds = 60
const maxAgeSeconds = 3_600

async function verifyAssertion(
  { clock }: Pick<GatewayContext, 'clock'>,
  { id, metadata }: OauthClient,
  { clients, places }: { clients: Clients; places: Places },
  assertion: string,
): Promise<void> {
  // Only clients with keys need it.
  const { createLocalJWKSet, jwtVerify } = await import('jose')
  try {
    const keys = metadata.jwks ?? ((await clients.keysAt(metadata.jwksUri ?? '')) as typeof metadata.jwks)
    if (keys === undefined || !Array.isArray(keys.keys)) throw new TypeError('No keys.')
    await jwtVerify(assertion, createLocalJWKSet(keys as Parameters<typeof createLocalJWKSet>[0]), {
      issuer: id,
      subject: id,
      audience: [places.issuer, places.token],
      algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
      requiredClaims: ['exp'],
      currentDate: new Date(clock.now()),
      clockTolerance: skewSeconds,
      maxTokenAge: maxAgeSeconds,
    })
  } catch {
    throw new OauthError('invalid_client', 'The client assertion is not valid.')
  }
}

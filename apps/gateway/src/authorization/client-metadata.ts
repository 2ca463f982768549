import { isObject } from '@helpdesk-mcp/contracts'
import type { ClientMetadata } from '../model.ts'
import { OauthError } from './errors.ts'
import { whyNoRedirect } from './redirects.ts'

export const authMethods = ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const

const maxRedirects = 20
const maxKeys = 20

/** Reads what a client says of itself (RFC 7591), in a registration or in its document. Fields that are not known are ignored, as that RFC has it. */
export function readClientMetadata(given: unknown, kind: 'registered' | 'document'): ClientMetadata {
  if (!isObject(given)) throw wrong('The metadata is not a JSON object.')
  const redirects = given['redirect_uris']
  if (!Array.isArray(redirects) || redirects.length === 0 || redirects.length > maxRedirects) {
    throw redirect(`redirect_uris must list 1 to ${maxRedirects} URLs.`)
  }
  for (const uri of redirects) {
    const why = typeof uri === 'string' ? whyNoRedirect(uri) : 'is no text'
    if (why !== undefined) throw redirect(`A redirect_uri ${why}.`)
  }
  const grants = given['grant_types']
  if (grants != null && !(Array.isArray(grants) && grants.includes('authorization_code'))) {
    throw wrong('grant_types must have authorization_code.')
  }
  const responses = given['response_types']
  if (responses != null && !(Array.isArray(responses) && responses.includes('code'))) {
    throw wrong('response_types must have code.')
  }
  const name = readName(given['client_name'])
  const uri = readHttps(given['client_uri'])
  const keys = readKeys(given)
  return {
    redirectUris: [...new Set(redirects as string[])],
    authMethod: readAuthMethod(given, kind, keys !== undefined),
    ...(name === undefined ? {} : { name }),
    ...(uri === undefined ? {} : { uri }),
    ...keys,
  }
}

function readAuthMethod(
  given: Record<string, unknown>,
  kind: 'registered' | 'document',
  hasKeys: boolean,
): ClientMetadata['authMethod'] {
  // RFC 7591 has another default, which needs a secret. A document can have none.
  const method = given['token_endpoint_auth_method'] ?? (kind === 'document' ? 'none' : 'client_secret_basic')
  const known = authMethods.find((each) => each === method)
  if (known === undefined) {
    throw wrong(`token_endpoint_auth_method must be one of ${authMethods.join(', ')}.`)
  }
  if (known.startsWith('client_secret') && kind === 'document') {
    throw wrong('A client with a metadata document has no secret: use none or private_key_jwt.')
  }
  if (known === 'private_key_jwt' && !hasKeys) throw wrong('private_key_jwt needs jwks_uri or jwks.')
  return known
}

function readKeys(given: Record<string, unknown>): Pick<ClientMetadata, 'jwks' | 'jwksUri'> | undefined {
  const { jwks, jwks_uri: uri } = given
  if (isObject(jwks)) {
    const keys = Array.isArray(jwks['keys']) ? jwks['keys'].filter(isObject) : []
    if (keys.length === 0 || keys.length > maxKeys) throw wrong(`jwks must have 1 to ${maxKeys} keys.`)
    return { jwks: { keys } }
  }
  const jwksUri = readHttps(uri)
  return jwksUri === undefined ? undefined : { jwksUri }
}

/** One line, short, and nothing that turns the text around: it is shown to whoever is asked to consent. */
function readName(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined
  const plain = given
    .normalize('NFKC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? undefined : [...plain].slice(0, 60).join('')
}

function readHttps(given: unknown): string | undefined {
  if (typeof given !== 'string' || given.length > 1_000 || !URL.canParse(given)) return undefined
  return new URL(given).protocol === 'https:' ? given : undefined
}

function wrong(description: string): OauthError {
  return new OauthError('invalid_client_metadata', description)
}

function redirect(description: string): OauthError {
  return new OauthError('invalid_redirect_uri', description)
}

import { isObject } from '@helpdesk-mcp/contracts'
import { follow, type OpenApiDocument } from '../document/openapi.ts'
import type { Operation } from '../document/operations.ts'

/** How a connector authenticates, as far as a document says. */
export type AuthGuess =
  | { kind: 'header'; header: string; prefix?: string }
  | { kind: 'bearer' }
  | { kind: 'oauth2'; authorizeUrl: string; tokenUrl: string; scopes: string[] }

export interface SchemeGuess {
  auth: AuthGuess
  /** Its name in the document's securitySchemes; undefined if none could be used. */
  scheme: string | undefined
  /** What the document says of it. */
  description?: string
  /** Why it is only a guess; undefined if the document states it. */
  doubt?: string
}

/** The scheme that most operations take, out of those that the connector can send. */
export function guessAuth(document: OpenApiDocument, operations: readonly Operation[]): SchemeGuess {
  const schemes = Object.entries(document.components?.['securitySchemes'] ?? {}).flatMap(([name, raw]) => {
    const scheme = follow(document, raw)
    return isObject(scheme) ? [[name, scheme] as const] : []
  })
  const rootNames = new Set((document.security ?? []).flatMap((requirement) => Object.keys(requirement)))
  const uses = (name: string) =>
    operations.filter(({ security }) => security.some((requirement) => Object.hasOwn(requirement, name)))
      .length
  const usable = schemes.flatMap(([name, scheme]) => {
    const auth = authOf(scheme)
    return auth ? [{ name, scheme, auth }] : []
  })
  const rank = ({ name, auth }: (typeof usable)[number]) =>
    (rootNames.has(name) ? 10_000 : 0) + uses(name) + (auth.kind === 'oauth2' ? 0 : 0.5)
  const [best] = [...usable].sort((a, b) => rank(b) - rank(a))
  if (!best) {
    const doubt =
      schemes.length > 0
        ? `The document has only ${schemes.map(([name]) => name).join(', ')}, which cannot be sent.`
        : 'The document has no securitySchemes.'
    return { auth: { kind: 'bearer' }, scheme: undefined, doubt }
  }
  const { description } = best.scheme
  const others = usable.filter(({ name }) => name !== best.name).map(({ name }) => name)
  return {
    auth: best.auth,
    scheme: best.name,
    ...(typeof description === 'string' && description.trim() ? { description: description.trim() } : {}),
    ...(others.length > 0 ? { doubt: `${best.name}, out of ${[best.name, ...others].join(', ')}.` } : {}),
  }
}

function authOf(scheme: Record<string, unknown>): AuthGuess | undefined {
  const { type, in: place, name } = scheme
  const bearerScheme = String(scheme['scheme'] ?? '').toLowerCase()
  if (type === 'apiKey' && place === 'header' && typeof name === 'string') {
    if (name.toLowerCase() !== 'authorization') return { kind: 'header', header: name.toLowerCase() }
    const prefix = /\b(Bearer|Token|Basic|Api-?Key|Zoho-oauthtoken)\b/i.exec(
      String(scheme['description'] ?? ''),
    )?.[1]
    return { kind: 'header', header: 'authorization', ...(prefix ? { prefix: `${prefix} ` } : {}) }
  }
  if (type === 'http' && bearerScheme === 'bearer') return { kind: 'bearer' }
  if (type === 'http' && bearerScheme === 'basic')
    return { kind: 'header', header: 'authorization', prefix: 'Basic ' }
  if (type !== 'oauth2' && type !== 'openIdConnect') return undefined
  const flows = isObject(scheme['flows']) ? scheme['flows'] : {}
  const flow = flows['authorizationCode'] ?? flows['accessCode']
  if (!isObject(flow) || typeof flow['authorizationUrl'] !== 'string' || typeof flow['tokenUrl'] !== 'string')
    return type === 'oauth2' ? { kind: 'bearer' } : undefined
  const { authorizationUrl, tokenUrl } = flow
  if (!/^https:\/\//.test(authorizationUrl as string) || !/^https:\/\//.test(tokenUrl as string))
    return { kind: 'bearer' }
  const scopes = Object.keys(isObject(flow['scopes']) ? flow['scopes'] : {})
  return { kind: 'oauth2', authorizeUrl: String(authorizationUrl), tokenUrl: String(tokenUrl), scopes }
}

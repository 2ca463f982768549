import type { Json, RequestPlan } from '@helpdesk-mcp/contracts'
import type { OpenApiDocument } from '../document/openapi.ts'
import { addressOf, type OpenApiParameter, type Operation } from '../document/operations.ts'
import type { Report } from '../problems.ts'

/** Where a request goes and with which credential, apart from the values in its path. */
export type RequestTarget = Pick<RequestPlan, 'path' | 'query' | 'server' | 'security'>

export interface TargetSources {
  document: OpenApiDocument
  operation: Operation
  /** Hosts beside the connector's own to which requests may go: `https://upload.example.com`. */
  hosts: readonly string[]
  report: Report
}

export function requestTarget({ document, operation, hosts, report }: TargetSources): RequestTarget {
  const { path, query } = splitPath(operation.path)
  const server = serverOf(document, operation, hosts, report)
  checkSecurity(document, operation, report)
  const declared = new Set(
    operation.parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name),
  )
  // A parameter that is in the path's query too stands for it, with that value unless another is given.
  const rest = query.filter(([name]) => !declared.has(name))
  return {
    path: encodeLiteral(path),
    ...(rest.length > 0 ? { query: encodeLiteral(rest.map((pair) => pair.join('=')).join('&')) } : {}),
    ...(server === undefined ? {} : { server }),
    ...(operation.isPublic ? { security: 'none' as const } : {}),
  }
}

/** The value that the path's own query gives to a parameter; undefined if it gives none. */
export function valueInPath({ path }: Operation, { in: place, name }: OpenApiParameter): Json | undefined {
  const pair = place === 'query' ? splitPath(path).query.find(([key]) => key === name) : undefined
  return pair && !/[{}]/.test(pair[1] ?? '') ? (pair[1] ?? '') : undefined
}

/** A path without its fragment, which no request has, and its query as pairs. */
function splitPath(whole: string): { path: string; query: [string, ...string[]][] } {
  const [address = ''] = whole.split('#', 1)
  const at = address.indexOf('?')
  if (at === -1) return { path: address, query: [] }
  const pairs = address
    .slice(at + 1)
    .split('&')
    .filter((pair) => pair !== '')
  return {
    path: address.slice(0, at),
    query: pairs.map((pair): [string, ...string[]] => {
      const equals = pair.indexOf('=')
      return equals === -1 ? [pair] : [pair.slice(0, equals), pair.slice(equals + 1)]
    }),
  }
}

/** Percent-encodes what a URL cannot hold, but for what is encoded already and for `{names}`. */
function encodeLiteral(text: string): string {
  return text.replace(/\{[^{}]*\}|%[0-9a-f]{2}|[^\w\-.~!$&'()*+,;=:@/%[\]|]+|%/gi, (part) =>
    part.startsWith('{') || /^%[0-9a-f]{2}$/i.test(part) ? part : encodeURIComponent(part),
  )
}

/** The connector has one credential: that of the schemes in the document's own `security`. */
function checkSecurity({ security = [] }: OpenApiDocument, operation: Operation, report: Report): void {
  const known = new Set(security.flatMap((requirement) => Object.keys(requirement)))
  if (known.size === 0 || operation.isPublic) return
  const isMet = operation.security.some((requirement) =>
    Object.keys(requirement).every((name) => known.has(name)),
  )
  if (isMet) return
  const asked = [...new Set(operation.security.flatMap((requirement) => Object.keys(requirement)))]
  report(
    'operation',
    `${operation.operationId} asks for ${asked.join(' or ')}, which is not among the security schemes at the root of openapi.yaml.`,
    "Add it to `security` there if the connector's credential is one, or remove the entry.",
  )
}

/** The server of an operation, where it is not the document's own. */
function serverOf(
  document: OpenApiDocument,
  { operationId, server }: Operation,
  hosts: readonly string[],
  report: Report,
): string | undefined {
  if (server === undefined) return undefined
  const own = addressOf(document.servers)
  const base = urlOf(own ?? '/', undefined)
  const address = urlOf(server, base)
  if (!address) {
    report('operation', `${operationId} has the server ${server}, which is no URL.`, 'Fix its `servers`.')
    return undefined
  }
  const path = address.pathname.replace(/\/$/, '')
  if (base && address.origin === base.origin) {
    return path === base.pathname.replace(/\/$/, '') ? undefined : path === '' ? '/' : path
  }
  if (hosts.includes(address.origin)) return `${address.origin}${path}`
  report(
    'operation',
    `${operationId} is sent to ${address.origin}, another host than the connector's.`,
    `Allow it in src/definition.ts: hosts: ['${address.origin}'], or remove the entry.`,
  )
  return undefined
}

/** An address without a host stands for the connector's. */
const anyHost = 'http://connector.invalid'

function urlOf(address: string, base: URL | undefined): URL | undefined {
  const around = base?.href ?? anyHost
  return URL.canParse(address, around) ? new URL(address, around) : undefined
}

import { isObject } from '@helpdesk-mcp/contracts'
import type { OpenApiDocument } from '../document/openapi.ts'
import { namesIn } from '../document/operations.ts'

/** Where an API is, as far as a document says. */
export interface ServerGuess {
  /** The address without a slash at its end; `{name}` for what differs from account to account. Undefined if the operator chooses it. */
  url?: string
  /** The variables of the address: settings of the connector. */
  variables: { name: string; description: string; values: string[]; default?: string }[]
  /** The path of the API under an address that is a setting. */
  path: string
  /** An address that people have if they have none of their own. */
  usual?: string
  doubt?: string
}

/** Reads the first server. `from`: where the document was found, for addresses without a host. `selfHosted`: the address is the operator's. */
export function guessServer(document: OpenApiDocument, from: string, selfHosted: boolean): ServerGuess {
  const [first] = Array.isArray(document.servers) ? document.servers : []
  const given = isObject(first) && typeof first['url'] === 'string' ? first['url'] : ''
  const found = isObject(first) && isObject(first['variables']) ? first['variables'] : {}
  const base = /^https?:\/\//i.test(from) ? from : undefined
  const whole = given === '' || given.startsWith('/') ? resolved(given, base) : given
  const url = whole?.replace(/\/+$/, '')
  const isPlaceholder =
    url !== undefined &&
    /localhost|127\.0\.0\.1|example\.(com|org|net)|your-?(domain|instance|company)/i.test(url)
  const isAll = url !== undefined && /^(https?:\/\/)?\{[^}]+\}(\/|$)/.test(url)
  if (url === undefined || isPlaceholder || isAll || selfHosted || !/^https?:\/\//.test(url)) {
    const path = pathOf(url ?? given)
    const isReal = url !== undefined && !isPlaceholder && !isAll && /^https:\/\/[^{}]+$/.test(url)
    return {
      variables: [],
      path,
      ...(isReal ? { usual: url.slice(0, url.length - path.length) } : {}),
      ...(selfHosted ? {} : { doubt: 'The document names no address, so it is a setting.' }),
    }
  }
  const variables = namesIn(url).map((name) => {
    const variable = Object.hasOwn(found, name) ? found[name] : undefined
    const own: Record<string, unknown> = isObject(variable) ? variable : {}
    const values = Array.isArray(own['enum']) ? own['enum'].map(String) : []
    return {
      name,
      description: typeof own['description'] === 'string' ? own['description'] : '',
      values,
      ...(values.length > 0 && own['default'] !== undefined ? { default: String(own['default']) } : {}),
    }
  })
  return {
    url: url.replace(/^http:/, 'https:'),
    variables,
    path: '',
    ...(document.servers && document.servers.length > 1 ? { doubt: 'The first of several servers.' } : {}),
  }
}

function resolved(address: string, base: string | undefined): string | undefined {
  return base !== undefined && URL.canParse(address || '/', base)
    ? new URL(address || '/', base).href
    : undefined
}

function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\//, '')
    .replace(/^[^/]*/, '')
    .replace(/\/+$/, '')
}

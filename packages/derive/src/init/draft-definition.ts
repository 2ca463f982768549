import { snakeCase } from '../tools/names.ts'
import type { AuthGuess, SchemeGuess } from './guess-auth.ts'
import type { ErrorGuess } from './guess-errors.ts'
import type { PagingGuess } from './guess-paging.ts'
import type { ServerGuess } from './guess-server.ts'
import type { Identity } from './identity.ts'
import { keyOf, literal, quoted } from './literals.ts'

/** What is known and guessed of a vendor besides its operations. */
export interface DefinitionFacts {
  identity: Identity
  server: ServerGuess
  scheme: SchemeGuess
  paging: PagingGuess
  /** Parameters that a setting fills in, each with the number of operations that have it. */
  bound: readonly {
    parameter: string
    setting: string
    description: string
    pattern: string
    count: number
  }[]
  /** Constant headers. */
  headers: Readonly<Record<string, string>>
  errors: ErrorGuess
  check: { tool: string; arguments?: Record<string, unknown> } | undefined
}

/** The name of a setting for a parameter: accountId for account_id. */
export function settingName(parameter: string): string {
  return snakeCase(parameter).replace(/_([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())
}

/** The parts of the definition that a person has to confirm, each with what speaks for it. */
export function definitionGuesses({
  server,
  scheme,
  paging,
  bound,
  headers,
  errors,
}: DefinitionFacts): Map<string, string> {
  const { with: having, of } = paging.seen
  return new Map([
    ...(server.doubt === undefined ? [] : [['baseUrl', server.doubt] as const]),
    ...(scheme.doubt === undefined ? [] : [['auth', scheme.doubt] as const]),
    ...(bound.length > 0
      ? [
          [
            'bound',
            bound.map(({ parameter, count }) => `${parameter} stands in ${count} operations`).join('; '),
          ] as const,
        ]
      : []),
    ...(Object.keys(headers).length > 0 ? [['headers', 'Required, with one value.'] as const] : []),
    [
      'pagination',
      paging.kind === 'none'
        ? `No paging parameters in ${of} lists.`
        : `In ${having} of ${of} lists; the largest page is not always documented.`,
    ] as const,
    ['rateLimit', 'OpenAPI does not say it. Standard headers need no entry.'] as const,
    [
      'errors',
      errors.message.length > 0 ? 'From the schemas of error answers.' : 'No error answer has a schema.',
    ] as const,
    ['check', 'A read without required arguments.'] as const,
  ])
}

/** src/definition.ts. */
export function definitionText(facts: DefinitionFacts): string {
  const { identity, server, scheme, paging, bound, headers, errors, check } = facts
  const { id, title, brand } = identity
  const helpers = [
    ...(scheme.auth.kind === 'header' ? ['headerKey'] : [scheme.auth.kind]),
    pagingFunction(paging),
    ...(server.url === undefined ? ['selfHosted'] : []),
    'defineConnector',
  ]
  const types = scheme.auth.kind === 'oauth2' ? ['type OAuth2Table'] : []
  const imports = [...new Set(helpers)].sort().concat(types)
  const guesses = definitionGuesses(facts)
  const line = (key: string, value: string) => `  ${key}: ${value},`
  const lines = [
    line('id', quoted(id)),
    line('title', quoted(title)),
    line('version', quoted('1.0.0')),
    line('brand', quoted(brand)),
    '  settings,',
    line('baseUrl', baseUrlText(server)),
    ...(bound.length > 0
      ? [
          line(
            'bound',
            `{ ${bound.map(({ parameter, setting }) => `${keyOf(parameter)}: ${quoted(setting)}`).join(', ')} }`,
          ),
        ]
      : []),
    ...(Object.keys(headers).length > 0
      ? [
          line(
            'headers',
            `{ ${Object.entries(headers)
              .map(([name, value]) => `${keyOf(name)}: ${quoted(value)}`)
              .join(', ')} }`,
          ),
        ]
      : []),
    ...(scheme.auth.kind === 'oauth2' ? ['  oauth,'] : []),
    line('auth', authText(scheme.auth)),
    line('pagination', pagingText(paging)),
    line('rateLimit', '{}'),
    line('errors', errorsText(errors)),
    '  guide,',
    line('check', checkText(check)),
    line('tools', "new URL('./generated/tools.json', import.meta.url)"),
    "  // What `init` guessed: check each against the vendor's documentation, then remove its line.",
    '  guessed: [',
    ...[...guesses].flatMap(([key, why]) => [`    // ${why.replace(/\s+/g, ' ')}`, `    ${quoted(key)},`]),
    '  ],',
  ]
  return `import { ${['type ConnectorDefinition', ...imports].join(', ')} } from '@helpdesk-mcp/connector'
import { guide } from './guide.ts'
import { settings } from './settings.ts'
${scheme.auth.kind === 'oauth2' ? oauthText(scheme.auth) : ''}
/** ${title}'s API: say in a line what is special about it. */
export const definition: ConnectorDefinition<typeof settings.shape> = defineConnector({
${lines.join('\n')}
})
`
}

function oauthText({ authorizeUrl, tokenUrl, scopes }: Extract<AuthGuess, { kind: 'oauth2' }>): string {
  const some = scopes.slice(0, 40).map(quoted).join(', ')
  return `
const oauth: OAuth2Table<object> = {
  authorizeUrl: () => ${quoted(authorizeUrl)},
  tokenUrl: () => ${quoted(tokenUrl)},
  scopes: [${some}],
  redirectPort: 8799,
}
`
}

function authText(auth: AuthGuess): string {
  if (auth.kind === 'oauth2') return 'oauth2(oauth)'
  if (auth.kind === 'bearer') return "bearer({ setting: 'apiKey' })"
  const prefix = auth.prefix === undefined ? '' : `, prefix: ${quoted(auth.prefix)}`
  return `headerKey({ header: ${quoted(auth.header)}, setting: 'apiKey'${prefix} })`
}

function baseUrlText({ url, variables, path }: ServerGuess): string {
  if (url === undefined)
    return `selfHosted({ setting: 'url'${path === '' ? '' : `, path: ${quoted(path)}`} })`
  if (variables.length === 0) return quoted(url)
  const names = variables.map(({ name }) => settingName(name))
  const text = url
    .replace(/[`\\]|\$(?=\{)/g, '\\$&')
    .replace(/\{([^{}]+)\}/g, (_whole, name: string) => `\${${settingName(name)}}`)
  return `({ ${names.join(', ')} }) => \`${text}\``
}

function pagingFunction({ kind }: PagingGuess): string {
  return kind === 'last_id' ? 'lastId' : kind
}

function pagingText(paging: PagingGuess): string {
  const { options } = paging
  const name = pagingFunction(paging)
  const entries = Object.entries(options).map(
    ([key, value]) => `${key}: ${typeof value === 'number' ? value : quoted(value)}`,
  )
  return entries.length === 0 ? `${name}()` : `${name}({ ${entries.join(', ')} })`
}

function errorsText({ message, code, details }: DefinitionFacts['errors']): string {
  const paths = message.length > 0 ? message : ['error.message', 'message', 'error']
  const codes = code.length > 0 ? `, code: [${code.map(quoted).join(', ')}]` : ''
  const more = details.length > 0 ? `, details: [${details.map(quoted).join(', ')}]` : ''
  return `{ message: [${paths.map(quoted).join(', ')}]${codes}${more} }`
}

function checkText(check: DefinitionFacts['check']): string {
  if (!check) return "{ tool: 'none' }"
  const args = check.arguments ? `, arguments: ${literal(check.arguments)}` : ''
  return `{ tool: ${quoted(check.tool)}${args} }`
}

/** src/settings.ts. */
export function settingsText({ identity, server, scheme, bound }: DefinitionFacts): string {
  const { title } = identity
  const address =
    server.url === undefined
      ? [
          `  url: addressSetting({ title: ${quoted(title)}, example: 'https://support.example.com'${server.usual === undefined ? '' : `, default: ${quoted(server.usual)}`} }),`,
        ]
      : []
  const variables = server.variables.map(({ name, description, values, default: usual }) => {
    const says = description || `The part of the address of your ${title} account in ${server.url}: ${name}.`
    const type =
      values.length > 0
        ? `z.enum([${values.map(quoted).join(', ')}])${usual === undefined ? '' : `.default(${quoted(usual)})`}`
        : "z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i, 'give only that part, without dots or slashes')"
    return field(settingName(name), type, { description: says })
  })
  const accounts = bound.map(({ setting, description, pattern }) =>
    field(setting, `z.string().regex(${pattern})`, {
      description: description || `The ${setting} of your ${title} account.`,
      help: `Say here where ${title} shows it.`,
    }),
  )
  const help =
    scheme.description === undefined ? `Say here where ${title} shows it.` : oneLine(scheme.description)
  const credentials =
    scheme.auth.kind === 'oauth2'
      ? [
          field('clientId', 'z.string().min(1)', { description: `The client id of your app at ${title}.` }),
          field('clientSecret', 'z.string().min(1)', {
            description: 'The client secret of the app.',
            secret: true,
          }),
          field('refreshToken', 'z.string().min(1).optional()', {
            description: 'A refresh token; a login provides it.',
            secret: true,
          }),
        ]
      : [
          field('apiKey', 'z.string().min(1)', {
            description: `The API key of the ${title} account.`,
            help,
            secret: true,
          }),
        ]
  const imports = server.url === undefined ? 'addressSetting, z' : 'z'
  return `import { ${imports} } from '@helpdesk-mcp/connector'

/** What a person enters to connect ${title}. */
export const settings = z.object({
${[...address, ...variables, ...accounts, ...credentials].join('\n')}
})
`
}

function field(
  name: string,
  type: string,
  meta: { description: string; help?: string; secret?: boolean },
): string {
  const lines = [
    `      description: ${quoted(oneLine(meta.description))},`,
    ...(meta.help === undefined ? [] : [`      help: ${quoted(oneLine(meta.help))},`]),
    ...(meta.secret ? ['      secret: true,'] : []),
  ]
  return `  ${name}: ${type}.meta({\n${lines.join('\n')}\n  }),`.replaceAll('      ', '    ')
}

function oneLine(text: string): string {
  return text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}

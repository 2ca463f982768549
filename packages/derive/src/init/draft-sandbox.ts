import type { DefinitionFacts } from './draft-definition.ts'
import { settingName } from './draft-definition.ts'
import { basePath } from './drafted-connector.ts'
import { keyOf, quoted } from './literals.ts'

/** sandbox/sandbox.ts: answers with examples, until a person gives it state. */
export function sandboxText({ identity, server, scheme, bound, errors }: DefinitionFacts): string {
  const { title } = identity
  const isOauth = scheme.auth.kind === 'oauth2'
  const settings = [
    ...(server.url === undefined ? ["url: 'https://sandbox.example.com'"] : []),
    ...server.variables.map(({ name, values }) => `${settingName(name)}: ${quoted(values[0] ?? 'sandbox')}`),
    ...bound.map(({ setting }) => `${setting}: '1'`),
    ...(isOauth
      ? ["clientId: 'sandbox-client'", "clientSecret: 'sandbox-secret'", "refreshToken: 'sandbox-token'"]
      : ['apiKey: demoKey']),
  ]
  const header = scheme.auth.kind === 'header' ? scheme.auth.header : 'authorization'
  const prefix = scheme.auth.kind === 'header' ? (scheme.auth.prefix ?? '') : 'Bearer '
  const routes = scheme.auth.kind === 'oauth2' ? tokenRoute(scheme.auth.tokenUrl) : ''
  const message = errors.message[0] ?? 'error.message'
  const body = message
    .split('.')
    .reverse()
    .reduce(
      (inner, step) =>
        /^\d+$/.test(step) ? `[${inner}]` : step === inner ? `{ ${step} }` : `{ ${keyOf(step)}: ${inner} }`,
      'message',
    )
  return `import { readFileSync } from 'node:fs'
import {
  type ApiError,
  byExample,
  createSandbox as create,
  defaultStatus,
  type Reply,
  type Sandbox,
  type SandboxDefinition,
  type SandboxOptions,
  type SandboxState,
} from '@helpdesk-mcp/sandbox'
${isOauth ? '' : "\nconst demoKey = 'sandbox-key'\n"}
/** A ${title} account. It answers with examples of the document: seed stories, and add a handler for each operation that should act. */
export function createSandbox(options?: SandboxOptions): Sandbox<SandboxState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create({ ...definition, document: JSON.parse(document) }, options)
}

const definition: Omit<SandboxDefinition<SandboxState>, 'document'> = {
  basePath: ${quoted(basePath(server))},
  settings: { ${settings.join(', ')} },
  seed: () => ({ collections: {} }),
  handlers: {},
  fallback: byExample(),
  authenticate({ request }): ApiError | undefined {
    ${isOauth ? "if (request.headers.get('authorization') === 'Bearer sandbox-access') return undefined" : `if (request.headers.get(${quoted(header)}) === \`${prefix}\${demoKey}\`) return undefined`}
    return { reason: 'unauthorized', message: 'The credential is missing or wrong.' }
  },
  errorReply({ reason, message }): Reply {
    return { status: defaultStatus[reason], body: ${body} }
  },
${routes}}
`
}

function tokenRoute(tokenUrl: string): string {
  const path = URL.canParse(tokenUrl) ? new URL(tokenUrl).pathname : '/oauth/token'
  return `  routes: {
    ${quoted(`POST ${path}`)}: () => ({ status: 200, body: { access_token: 'sandbox-access', token_type: 'Bearer', expires_in: 3600 } }),
  },
`
}

import { isObject } from '@helpdesk-mcp/contracts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from './auth.ts'
import { escapeHtml, htmlPage } from './html-page.ts'
import { sessionCookie } from './session.ts'

/** The API's own OpenAPI document, made from its routes once, and a page to read it. */
export function documentRoutes(app: OpenAPIHono<ApiEnvironment>, context: GatewayContext): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'hdm_api_…, made by `helpdesk-mcp tokens create` or POST /api-tokens.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie(context).name,
    description: 'Of the gateway’s own page, and from there only.',
  })
  // Made at the first question: by then every route is there, and the gateway knows its own address.
  let made: { document: object; page: ReturnType<typeof docsPage> } | undefined
  const read = () => {
    if (made === undefined) {
      const document = app.getOpenAPI31Document(apiInfo(context))
      made = { document, page: docsPage(document) }
    }
    return made
  }
  app.get('/openapi.json', (c) => c.json(read().document))
  app.get('/docs', (c) => htmlPage(c, read().page))
}

type Part = Record<string, unknown>

/** An OpenAPI document as one page to read, without script. */
function docsPage(document: object): { title: string; body: string } {
  const { info, paths, tags, components } = document as Record<string, Part>
  const operations = Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(part(item)).map(([method, operation]) => ({ method, path, operation: part(operation) })),
  )
  const title = String(info?.['title'])
  const groups = list(tags).map((tag) => {
    const own = operations.filter(({ operation }) => list(operation['tags']).includes(tag['name'] as never))
    return `<h2>${text(tag['name'])}</h2><p>${text(tag['description'])}</p>${own.map(section).join('')}`
  })
  const schemas = Object.entries(part(components?.['schemas'])).map(
    ([name, schema]) => `<h3 id="${escapeHtml(name)}">${escapeHtml(name)}</h3>${code(schema)}`,
  )
  const intro = `<h1>${escapeHtml(title)}</h1><p>${text(info?.['description'])}</p><p><a href="openapi.json">openapi.json</a></p>`
  return { title, body: `<main>${intro}${groups.join('')}<h2>Schemas</h2>${schemas.join('')}</main>` }
}

function section({ method, path, operation }: { method: string; path: string; operation: Part }): string {
  const id = escapeHtml(String(operation['operationId']))
  const heading = `<h3 id="${id}"><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h3>`
  const summary = `<p>${text(operation['summary'])}. ${text(operation['description'])}</p>`
  const parameters = list(operation['parameters'])
  const rows = parameters.map(({ name, required, description, schema }) => [
    `<code>${text(name)}</code>${required ? ', required' : ''}`,
    `${text(description)} <code>${escapeHtml(JSON.stringify(schema))}</code>`,
  ])
  const body = schemaOf(operation['requestBody'])
  const responses = Object.entries(part(operation['responses'])).map(([status, response]) => [
    status,
    `${text(part(response)['description'])} ${link(schemaOf(response))}`,
  ])
  return [
    heading,
    summary,
    rows.length > 0 ? table('Parameters', rows) : '',
    body === undefined ? '' : `<p>Body: ${link(body)}</p>`,
    table('Responses', responses),
  ].join('')
}

function table(caption: string, rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    ([head, ...cells]) => `<tr><th scope="row">${head}</th><td>${cells.join('')}</td></tr>`,
  )
  return `<table aria-label="${caption}">${lines.join('')}</table>`
}

function schemaOf(holder: unknown): Part | undefined {
  const [media] = Object.values(part(part(holder)['content']))
  return isObject(media) ? part(media['schema']) : undefined
}

function link(schema: Part | undefined): string {
  if (schema === undefined) return ''
  const name = String(schema['$ref'] ?? '')
    .split('/')
    .at(-1)
  return name ? `<a href="#${escapeHtml(name)}">${escapeHtml(name)}</a>` : code(schema)
}

function code(value: unknown): string {
  return `<pre tabindex="0"><code>${escapeHtml(JSON.stringify(value, null, 2))}</code></pre>`
}

function text(value: unknown): string {
  return value === undefined ? '' : escapeHtml(String(value))
}

function part(value: unknown): Part {
  return isObject(value) ? value : {}
}

function list(value: unknown): Part[] {
  return Array.isArray(value) ? value : []
}

/** What the document says of itself. */
function apiInfo({ publicUrl }: { publicUrl: string }) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helpdesk MCP gateway: management',
      version: '1.0.0',
      description:
        'Connects helpdesk accounts and creates MCP servers over them. Every request except health checks needs an API token, or the session of the gateway’s own page. ' +
        'The owner’s token acts for the tenant "default", or for the one whose id is in the header X-Tenant. ' +
        'Errors are problem details (RFC 9457). Lists return result and next_cursor. Unknown fields are refused.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'Connectors', description: 'The helpdesks that can be connected.' },
      {
        name: 'Integrated accounts',
        description: 'Connected helpdesk accounts; their credentials are encrypted.',
      },
      { name: 'MCP servers', description: 'Views of accounts, filtered and expiring. Each has its own URL.' },
      {
        name: 'API tokens',
        description: 'Credentials for this API, and for MCP servers that require a token.',
      },
      { name: 'People', description: 'Who may sign in, their roles, their sessions and their servers.' },
      { name: 'Connected apps', description: 'The apps that people have connected with OAuth.' },
      { name: 'Outbox', description: 'Calls of assistants that wait for a person.' },
      { name: 'Activity', description: 'The tool calls of agents.' },
      {
        name: 'Audit',
        description: 'Who changed what, when and from where. Records cannot be changed or deleted.',
      },
      { name: 'Page', description: 'Sign-in and live events of the gateway’s own page.' },
      { name: 'Tenants', description: 'Separate customers that cannot see each other’s data.' },
      { name: 'Operations', description: 'Health and metrics.' },
    ],
  }
}

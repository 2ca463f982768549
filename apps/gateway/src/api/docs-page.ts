import { isObject } from '@helpdesk-mcp/contracts'
import { escapeHtml } from './html-page.ts'

type Part = Record<string, unknown>

/** An OpenAPI document as one page to read, without script. */
export function docsPage(document: object): { title: string; body: string } {
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
  const answers = Object.entries(part(operation['responses'])).map(([status, response]) => [
    status,
    `${text(part(response)['description'])} ${link(schemaOf(response))}`,
  ])
  return [
    heading,
    summary,
    rows.length > 0 ? table('Parameters', rows) : '',
    body === undefined ? '' : `<p>Body: ${link(body)}</p>`,
    table('Answers', answers),
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

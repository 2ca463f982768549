import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { type OpenApiDocument, type Operation, readDocuments, readOperations } from '@helpdesk-mcp/derive'

interface LeftOut {
  /** An operationId of the document, or what the vendor has besides. */
  operation: string
  reason: string
}

/** docs/coverage.md: each operation that is known of each vendor, and the tools made of it, or the reason why there is none. */
export function coverage(folders: readonly string[]): string {
  const sections = folders
    .filter((folder) => existsSync(join(folder, 'src/generated/tools.json')))
    .map(section)
  return [
    '# Coverage',
    '',
    "Generated. Every known operation of each vendor's API, the tools made from it, and the evidence for it: `documented` by the vendor,",
    '`seen` in working code or real responses, or `inferred`. Where fields of a body or a response are less certain than the operation, the',
    'evidence says so. Unverified tools are offered only on request (`--unverified`).',
    '',
    ...sections,
  ].join('\n')
}

function section(folder: string): string {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const document = read('sandbox/generated/openapi.json') as OpenApiDocument
  const { tools } = read('src/generated/tools.json') as { tools: ToolRecord[] }
  const leftOut = (readDocuments(folder).entries['left_out'] ?? []) as LeftOut[]
  const operations = [...readOperations(document).values()]
  const rows = operations.map((operation) => {
    const made = tools.filter(({ request }) => request.operationId === operation.operationId)
    const reason = leftOut.find((one) => one.operation === operation.operationId)?.reason
    const names = made.map(({ name, unverified }) => `\`${name}\`${unverified ? ' (unverified)' : ''}`)
    const none = reason === undefined ? 'none: not in tools.yaml' : `left out: ${reason}`
    return {
      made: made.length > 0,
      line: `| ${operation.method} ${operation.path} | ${names.join(', ') || none} | ${evidenceOf(document, operation)} |`,
    }
  })
  const besides = leftOut.filter(
    ({ operation }) => !operations.some(({ operationId }) => operationId === operation),
  )
  const unverified = tools.filter((tool) => tool.unverified).length
  const { title } = document['info'] as { title: string }
  return [
    `## ${title}`,
    '',
    `${rows.filter(({ made }) => made).length} of ${rows.length + besides.length} operations are tools; ${tools.length} tools${unverified ? `, ${unverified} of them unverified` : ''}.`,
    '',
    '| operation | tools | evidence |',
    '|---|---|---|',
    ...rows.map(({ line }) => line),
    ...besides.map(({ operation, reason }) => `| ${operation} | left out: ${reason} | |`),
    '',
  ].join('\n')
}

function evidenceOf(document: OpenApiDocument, { path, method, ...operation }: Operation): string {
  const raw = document.paths?.[path]?.[method.toLowerCase()] as Record<string, unknown> | undefined
  const body = basisOf(operation.requestBody)
  const answers = Object.values(operation.responses).flatMap((response) => basisOf(response) ?? [])
  const weaker = [
    ...(body === undefined ? [] : [`body ${body}`]),
    ...(answers.length === 0 ? [] : [`answer ${answers[0]}`]),
  ]
  return [String(raw?.['x-evidence'] ?? 'not stated'), ...weaker].join('; ')
}

function basisOf(part: unknown): string | undefined {
  return isObject(part) && typeof part['x-basis'] === 'string' ? part['x-basis'] : undefined
}

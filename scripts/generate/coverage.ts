import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { type OpenApiDocument, readOperations } from '@helpdesk-mcp/tools/derive'
import { parse } from 'yaml'

interface LeftOut {
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
    'Generated from each connector: every operation of its API that is known, the tools made of it, and how sure we are of it',
    '(`documented` by the vendor, `seen` in working code or real answers, `inferred`). Steps are calls that a tool makes besides.',
    '',
    ...sections,
  ].join('\n')
}

function section(folder: string): string {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, 'src/generated', file), 'utf8'))
  const document = read('openapi.json') as OpenApiDocument
  const { tools } = read('tools.json') as { tools: ToolRecord[] }
  const { left_out: leftOut = [] } = parse(readFileSync(join(folder, 'tools.yaml'), 'utf8')) as {
    left_out?: LeftOut[]
  }
  const rows = [...readOperations(document).values()].map(({ operationId, method, path }) => {
    const made = tools
      .filter(({ request }) => request.operationId === operationId)
      .map(({ name }) => `\`${name}\``)
    const evidence = evidenceOf(document, path, method)
    return {
      made: made.length > 0,
      line: `| ${method} ${path} | ${made.join(', ') || 'none: not in tools.yaml'} | ${evidence} |`,
    }
  })
  const { title } = document['info'] as { title: string }
  return [
    `## ${title}`,
    '',
    `${rows.filter(({ made }) => made).length} of ${rows.length + leftOut.length} operations are tools; ${tools.length} tools.`,
    '',
    '| operation | tools | evidence |',
    '|---|---|---|',
    ...rows.map(({ line }) => line),
    ...leftOut.map(({ operation, reason }) => `| ${operation} | left out: ${reason} | |`),
    '',
  ].join('\n')
}

function evidenceOf(document: OpenApiDocument, path: string, method: string): string {
  const operation = document.paths?.[path]?.[method.toLowerCase()] as Record<string, unknown> | undefined
  return String(operation?.['x-evidence'] ?? 'not stated')
}

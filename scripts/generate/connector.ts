import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import {
  applyOverlay,
  DeriveError,
  deriveTools,
  type OpenApiDocument,
  type PagingTable,
} from '@helpdesk-mcp/tools/derive'
import openapiTypes, { astToString } from 'openapi-typescript'
import { parse, YAMLParseError } from 'yaml'
import { replaceMarked, settingsTable, toolsTable } from './readme.ts'
import { serverManifest } from './server-manifest.ts'

/** Everything that is generated for one connector: text by path inside its folder. */
export async function generateConnector(folder: string): Promise<Record<string, string>> {
  const { definition } = (await import(pathToFileURL(join(folder, 'src/definition.ts')).href)) as {
    definition: ConnectorDefinition
  }
  const document = readYaml(folder, 'openapi.yaml') as OpenApiDocument
  if (existsSync(join(folder, 'overlay.yaml'))) applyOverlay(document, readYaml(folder, 'overlay.yaml'))
  const tools = deriveTools({
    document,
    entries: readYaml(folder, 'tools.yaml') as Record<string, unknown>,
    brand: definition.brand,
    paging: pagingTable(definition.pagination),
  })
  const package_ = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const types = astToString(
    await openapiTypes(structuredClone(document) as never, { alphabetize: false, defaultNonNullable: false }),
  )
  return {
    'src/generated/tools.json': `${JSON.stringify({ connector: definition.id, tools }, null, 1)}\n`,
    'src/generated/openapi.json': `${JSON.stringify(document)}\n`,
    'src/generated/api.d.ts': types,
    'server.json': serverManifest(definition, package_),
    'README.md': markedReadme(join(folder, 'README.md'), {
      tools: toolsTable(tools),
      settings: settingsTable(definition),
    }),
  }
}

function markedReadme(file: string, tables: Record<string, string>): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return Object.entries(tables).reduce(
    (current, [marker, table]) => replaceMarked(current, marker, table),
    text,
  )
}

function readYaml(folder: string, file: string): unknown {
  try {
    return parse(readFileSync(join(folder, file), 'utf8'))
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const [place] = error.linePos ?? []
    throw new DeriveError([
      {
        file,
        key: place ? `line ${place.line}` : '(file)',
        problem: `is not YAML: ${error.message.split('\n')[0]}`,
        cure: 'Mend it there.',
      },
    ])
  }
}

function pagingTable(pagination: ConnectorDefinition['pagination']): PagingTable {
  const { parameters } = pagination
  switch (pagination.kind) {
    case 'page':
      return {
        parameters,
        size: pagination.size,
        position: pagination.page,
        maximum: pagination.maximum,
        base: pagination.base,
      }
    case 'offset':
      return {
        parameters,
        size: pagination.size,
        position: pagination.offset,
        maximum: pagination.maximum,
        base: pagination.base,
      }
    case 'cursor':
      return { parameters, size: pagination.size, maximum: pagination.maximum }
    case 'none':
      return { parameters }
  }
}

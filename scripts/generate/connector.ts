import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import {
  applyOverlay,
  DeriveError,
  type DeriveOptions,
  deriveTools,
  type PagingTable,
} from '@helpdesk-mcp/derive'
import openapiTypes, { astToString } from 'openapi-typescript'
import { readDocuments, readYaml } from './read-documents.ts'
import { replaceMarked, settingsTable, toolsPage, toolsTable } from './readme.ts'
import { serverManifest } from './server-manifest.ts'

/** Everything that is generated for one connector: text by path inside its folder. */
export async function generateConnector(folder: string): Promise<Record<string, string>> {
  const { definition } = (await import(pathToFileURL(join(folder, 'src/definition.ts')).href)) as {
    definition: ConnectorDefinition
  }
  const { document, entries, files } = readDocuments(folder)
  if (existsSync(join(folder, 'overlay.yaml'))) applyOverlay(document, readYaml(folder, 'overlay.yaml'))
  const { brand, pagination } = definition
  const tools = derive({ document, entries, brand, paging: pagingTable(pagination) }, files)
  const package_ = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const types = astToString(
    await openapiTypes(structuredClone(document) as never, { alphabetize: false, defaultNonNullable: false }),
  )
  const page = toolsPage(definition.title, tools)
  return {
    'src/generated/tools.json': `${JSON.stringify({ connector: definition.id, tools }, null, 1)}\n`,
    'src/generated/openapi.json': `${JSON.stringify(document)}\n`,
    'src/generated/api.d.ts': types,
    'server.json': serverManifest(definition, package_),
    'README.md': markedReadme(join(folder, 'README.md'), {
      tools: toolsTable(tools),
      settings: settingsTable(definition),
    }),
    ...(page === undefined ? {} : { 'TOOLS.md': page }),
  }
}

/** Problems of an entry name the file in which it stands. */
function derive(options: DeriveOptions, files: ReadonlyMap<string, string>) {
  try {
    return deriveTools(options)
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error
    throw new DeriveError(
      error.problems.map((problem) => ({
        ...problem,
        file: (problem.file === 'tools.yaml' && files.get(problem.key.split('.')[0] ?? '')) || problem.file,
      })),
    )
  }
}

function markedReadme(file: string, tables: Record<string, string>): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return Object.entries(tables).reduce(
    (current, [marker, table]) => replaceMarked(current, marker, table),
    text,
  )
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

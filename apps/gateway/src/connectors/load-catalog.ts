import { type ConnectorDefinition, loadTools } from '@helpdesk-mcp/connector'
import { ConnectorError, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { Catalog, CatalogEntry } from './catalog.ts'
import { type ConnectorPackage, connectorPackages } from './connector-packages.ts'
import { packageBeside } from './package-beside.ts'

/**
 * Loads the connectors that come with the gateway and those named, from beside it. Rejects with a sentence that names the package and
 * what is wrong with it.
 */
export async function loadCatalog(
  names: readonly string[] = [],
  folder: string = process.cwd(),
): Promise<Catalog> {
  const own = Object.entries(connectorPackages)
  const beside = [...new Set(names)].map((name) => [name, packageBeside(name, folder)] as const)
  const catalog = new Map<string, CatalogEntry>()
  for (const [name, source] of [...own, ...beside]) {
    const entry = await read(name, source)
    const { id, brand, title } = entry.definition
    const same = [...catalog.values()].find(
      ({ definition }) => definition.id === id || definition.brand === brand,
    )
    if (same) {
      throw broken(
        name,
        `has the id "${id}" and the brand "${brand}", of which ${same.definition.title} has one`,
      )
    }
    if (entry.records.length === 0) throw broken(name, `has no tools for ${title}`)
    catalog.set(id, entry)
  }
  return catalog
}

async function read(name: string, source: ConnectorPackage): Promise<CatalogEntry> {
  const loaded = await source.load()
  const definition = isObject(loaded) ? loaded.definition : undefined
  if (!isDefinition(definition)) throw broken(name, 'exports no `definition` made by defineConnector')
  return {
    definition,
    records: readRecords(name, definition),
    async sandbox() {
      const module = await source.sandbox()
      const makes = isObject(module) && typeof module.createSandbox === 'function'
      if (!makes) throw broken(name, 'exports no createSandbox from its entry ./sandbox')
      return module as unknown as Awaited<ReturnType<CatalogEntry['sandbox']>>
    },
  }
}

function readRecords(name: string, definition: ConnectorDefinition): readonly ToolRecord[] {
  try {
    return loadTools(definition.tools)
  } catch (cause) {
    throw broken(name, `has no readable tools at ${definition.tools.href}`, cause)
  }
}

/** A table with what the gateway reads of it; its types are checked where it is written. */
function isDefinition(value: unknown): value is ConnectorDefinition {
  if (!isObject(value)) return false
  const texts = [value.id, value.title, value.version, value.brand]
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    typeof value.auth === 'function' &&
    value.tools instanceof URL &&
    isObject(value.settings) &&
    'shape' in value.settings
  )
}

function broken(name: string, what: string, cause?: unknown): ConnectorError {
  const message = `The connector ${JSON.stringify(name)} ${what}.`
  return new ConnectorError('invalid_arguments', message, cause === undefined ? {} : { cause })
}

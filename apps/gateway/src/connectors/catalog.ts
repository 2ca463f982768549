import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ConnectorDefinition, loadTools } from '@helpdesk-mcp/connector'
import { ConnectorError, isObject, quote, type ToolRecord } from '@helpdesk-mcp/contracts'
import { type ConnectorPackage, connectorPackages } from './packages.ts'

/** A connector that accounts can be connected with. */
export interface CatalogEntry {
  definition: ConnectorDefinition
  /** Every tool, unverified ones too, read once. */
  records: readonly ToolRecord[]
  /** Makes its sandbox; loaded when it is asked for. */
  sandbox(): Promise<{
    createSandbox(options?: object): {
      readonly settings: Readonly<Record<string, string>>
      listen(): Promise<{ url: string; close(): Promise<void> }>
    }
  }>
}

/** The connectors that this gateway knows, by id. */
export type Catalog = ReadonlyMap<string, CatalogEntry>

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
        `has the id ${quote(id)} and the brand ${quote(brand)}, of which ${same.definition.title} has one`,
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
  const message = `The connector ${quote(name)} ${what}.`
  return new ConnectorError('invalid_arguments', message, cause === undefined ? {} : { cause })
}

const packageName = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/

/** A connector that is installed beside the gateway, or in the folder in which it was started. Throws a sentence that names what to mend. */
function packageBeside(name: string, folder: string): ConnectorPackage {
  if (!packageName.test(name)) {
    throw unusablePackage(name, 'is not a package name, such as @acme/helpdesk-mcp-acme')
  }
  const load = async (specifier: string) => {
    const found = await find(specifier, name, folder)
    try {
      return (await import(/* @vite-ignore */ found)) as unknown
    } catch (error) {
      throw unusablePackage(name, `cannot be loaded from ${found}: ${firstLine(error)}`, error)
    }
  }
  return { load: () => load(name), sandbox: () => load(`${name}/sandbox`) }
}

async function find(specifier: string, name: string, folder: string): Promise<string> {
  const places = [import.meta.url, pathToFileURL(join(folder, 'package.json'))]
  let failure: unknown
  for (const place of places) {
    try {
      return pathToFileURL(createRequire(place).resolve(specifier)).href
    } catch (error) {
      failure = isMissing(error, name) ? (failure ?? error) : error
    }
  }
  if (isMissing(failure, name)) {
    throw unusablePackage(
      name,
      `is not installed. Install it beside the gateway: npm install ${name}`,
      failure,
    )
  }
  throw unusablePackage(name, `has no entry ${quote(specifier)} that can be loaded`, failure)
}

function isMissing(error: unknown, name: string): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === 'MODULE_NOT_FOUND' && String(message).includes(name)
}

function unusablePackage(name: string, what: string, cause?: unknown): ConnectorError {
  const message = `HELPDESK_MCP_CONNECTORS: ${quote(name)} ${what}.`
  return new ConnectorError('invalid_arguments', message, cause === undefined ? {} : { cause })
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}

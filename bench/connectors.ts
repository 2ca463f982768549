import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ConnectorDefinition, describeSettings, type Fetch } from '@helpdesk-mcp/connector'

export interface BuiltConnector {
  /** Its folder's name. */
  name: string
  definition: ConnectorDefinition
  /** Settings that its sandbox accepts. */
  settings: Readonly<Record<string, string>>
  /** The same, as its command reads them. */
  environment: Readonly<Record<string, string>>
  /** The command's script. */
  bin: string
}

const packages = join(import.meta.dirname, '../packages')

/** Every connector of the workspace, as built. */
export function builtConnectors(): Promise<BuiltConnector[]> {
  const names = readdirSync(packages).filter((name) => existsSync(join(packages, name, 'tools.yaml')))
  return Promise.all(names.map(read))
}

export interface BuiltSandbox {
  settings: Readonly<Record<string, string>>
  fetch: Fetch
}

interface BuiltSandboxOptions {
  seed?: { size: 'small' | 'large' }
  clock?: { now(): number }
}

/** A new sandbox of a connector, as built. */
export async function builtSandbox(name: string, options?: BuiltSandboxOptions): Promise<BuiltSandbox> {
  const { createSandbox } = (await load(name, 'sandbox.js')) as {
    createSandbox(options?: BuiltSandboxOptions): BuiltSandbox
  }
  return createSandbox(options)
}

function load(name: string, file: string): Promise<unknown> {
  return import(pathToFileURL(join(packages, name, 'dist', file)).href)
}

async function read(name: string): Promise<BuiltConnector> {
  const { definition } = (await load(name, 'index.js')) as { definition: ConnectorDefinition }
  const { settings } = await builtSandbox(name)
  const environment = Object.fromEntries(
    describeSettings(definition).flatMap(({ name, variable }) => {
      const value = settings[name]
      return value === undefined ? [] : [[variable, value]]
    }),
  )
  return { name, definition, settings, environment, bin: join(packages, name, 'dist/bin.js') }
}

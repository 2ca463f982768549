import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ConnectorDefinition, describeSettings } from '@helpdesk-mcp/connector'

export interface BuiltConnector {
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

async function read(name: string): Promise<BuiltConnector> {
  const load = (file: string) => import(pathToFileURL(join(packages, name, 'dist', file)).href)
  const { definition } = (await load('index.js')) as { definition: ConnectorDefinition }
  const { settings } = (await load('sandbox.js')).createSandbox() as BuiltConnector
  const environment = Object.fromEntries(
    describeSettings(definition).flatMap(({ name, variable }) => {
      const value = settings[name]
      return value === undefined ? [] : [[variable, value]]
    }),
  )
  return { definition, settings, environment, bin: join(packages, name, 'dist/bin.js') }
}

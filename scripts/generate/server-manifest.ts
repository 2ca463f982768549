import { type ConnectorDefinition, describeSettings } from '@helpdesk-mcp/connector'

interface PackageManifest {
  name: string
  version: string
  description: string
  mcpName: string
}

/** server.json, by which the MCP registry lists the package. */
export function serverManifest(definition: ConnectorDefinition, manifest: PackageManifest): string {
  const { name, version, description, mcpName } = manifest
  const environmentVariables = describeSettings(definition).map((setting) => ({
    name: setting.variable,
    description: [setting.description, setting.help].filter(Boolean).join(' '),
    isRequired: setting.required,
    isSecret: setting.secret,
  }))
  const server = {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: mcpName,
    title: definition.title,
    description: description.slice(0, 100),
    version,
    repository: { url: 'https://github.com/helpdesk-mcp/helpdesk-mcp', source: 'github' },
    packages: [
      { registryType: 'npm', identifier: name, version, transport: { type: 'stdio' }, environmentVariables },
    ],
  }
  return `${JSON.stringify(server, null, 2)}\n`
}

import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { z } from 'zod'

/** A connector's settings as JSON Schema, for a form: each with a title, a description, `help` and, where it is one, `secret: true`. */
export function settingsSchema({ settings }: Pick<ConnectorDefinition, 'settings'>): JsonSchema {
  const schema = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    { title: titleOf(name), ...property, ...(property['secret'] ? { writeOnly: true } : {}) },
  ])
  return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false }
}

/** `clientId` is Client ID, `dataCentre` Data centre. */
function titleOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[ _-]/)
  const spelled = words.map((word) =>
    /^(id|api|url)$/i.test(word) ? word.toUpperCase() : word.toLowerCase(),
  )
  const text = spelled.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

import { ConnectorError } from '@helpdesk-mcp/contracts'
import { zoneClock } from '@helpdesk-mcp/tools'
import { z } from 'zod'
import type { ConnectorDefinition } from './definition.ts'

/** One setting as a person meets it. */
export interface SettingDescription {
  name: string
  /** The environment variable that holds it. */
  variable: string
  description: string
  /** Where the vendor shows the value. */
  help?: string
  secret: boolean
  required: boolean
}

/** What a definition's settings are called and where their values are found. */
export function describeSettings(
  definition: Pick<ConnectorDefinition, 'id' | 'settings'>,
): SettingDescription[] {
  return Object.entries(definition.settings.shape).map(([name, field]) => {
    const schema = field as z.ZodType
    const meta = (schema.meta() ?? {}) as { description?: string; help?: string; secret?: boolean }
    return {
      name,
      variable: environmentName(definition.id, name),
      description: meta.description ?? '',
      ...(meta.help === undefined ? {} : { help: meta.help }),
      secret: meta.secret === true,
      required: !schema.safeParse(undefined).success,
    }
  })
}

/** Reads a definition's settings from environment variables; an error names the variable and where its value is found. */
export function readSettings<Shape extends z.ZodRawShape>(
  definition: ConnectorDefinition<Shape>,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<z.ZodObject<Shape>> {
  const values = readVariables(definition as unknown as ConnectorDefinition, environment)
  return checkSettings(definition, values, (name) => environmentName(definition.id, name))
}

/** The settings that environment variables hold, unchecked. */
export function readVariables(
  definition: Pick<ConnectorDefinition, 'id' | 'settings'>,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const found = describeSettings(definition).map(
    ({ name, variable }) => [name, environment[variable]?.trim()] as const,
  )
  return Object.fromEntries(found.filter((entry): entry is [string, string] => Boolean(entry[1])))
}

/** Checks settings that come from elsewhere; `label` says what the reader calls a setting. */
export function checkSettings<Shape extends z.ZodRawShape>(
  definition: ConnectorDefinition<Shape>,
  values: unknown,
  label: (name: string) => string = (name) => name,
): z.output<z.ZodObject<Shape>> {
  const parsed = definition.settings.safeParse(values)
  if (parsed.success) return parsed.data
  const descriptions = describeSettings(definition as unknown as ConnectorDefinition)
  const sentences = new Set(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? '')
      const setting = descriptions.find((description) => description.name === name)
      const given = typeof values === 'object' && values !== null && name in values
      const problem = given ? `is not valid: ${issue.message}` : 'is missing'
      return `${label(name)} ${problem}.${setting?.help ? ` ${definition.title}: ${setting.help}` : ''}`
    }),
  )
  throw new ConnectorError('invalid_arguments', [...sentences].join(' '))
}

function environmentName(id: string, name: string): string {
  return `${id}_${name.replace(/([a-z0-9])([A-Z])/g, '$1_$2')}`.replaceAll('-', '_').toUpperCase()
}

/** The setting for the time zone of an account whose vendor names none in some of its answers. */
export function timeZoneSetting(title: string): z.ZodOptional<z.ZodString> {
  return z
    .string()
    .refine(isTimeZone, 'give a name such as America/Chicago, or UTC')
    .optional()
    .meta({
      description: 'The time zone of the account, such as America/Chicago.',
      help: `Some times of ${title} name no zone. Without this they are shown as they are, and waiting_since is null.`,
    })
}

function isTimeZone(name: string): boolean {
  try {
    zoneClock(name)
    return name !== 'unknown'
  } catch {
    return false
  }
}

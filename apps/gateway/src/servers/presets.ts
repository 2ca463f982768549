import { quote } from '@helpdesk-mcp/contracts'
import { findPreset, presetParts, presets } from '@helpdesk-mcp/tools'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnvironment } from '../http/auth.ts'
import { invalid } from '../http/problem.ts'
import { bearer, json, listOf, listQuery, pageOf, problems } from '../http/route-parts.ts'
import type { ServerConfig } from '../model.ts'
import type { RouteContext } from '../route-context.ts'

const names = presets.map(({ name }) => name) as [string, ...string[]]

/** In a config. */
export const givenLookups = z.boolean().optional().openapi({
  description:
    'Also permits the reads that list what the permitted tools take by name or id, such as agents and departments, whatever their group and tags.',
})

/** In the body of a mint, a change or a preview. */
export const givenPreset = z.enum(names).optional().openapi({
  description:
    'Stands for the effects, groups and lookups of GET /presets, which the stored config then holds. They cannot be given beside it; other parts of the config narrow it further.',
})

/**
 * A config with the parts that a preset stands for, so that what is stored says what it permits. Refuses a preset beside a part that it
 * sets itself: whichever of the two won, the other would mislead.
 */
export function withPreset(config: ServerConfig, name: string | undefined): ServerConfig {
  if (name === undefined) return config
  const preset = findPreset(name)
  if (!preset) {
    throw invalid({
      field: 'preset',
      value: name,
      allowed: names,
      message: `Unknown preset ${quote(name)}.`,
    })
  }
  const given = presetParts.find((part) => config[part] !== undefined)
  if (given === undefined) return { ...config, ...preset.filter }
  throw invalid({
    field: `config.${given}`,
    value: config[given],
    message: `The preset ${name} sets effects, groups and lookups. Leave out ${given}, or leave out the preset and give them yourself.`,
  })
}

const PresetView = z
  .object({
    id: z.string().openapi({ example: 'triage' }),
    title: z.string(),
    meaning: z.string(),
    config: z
      .object({
        effects: z.array(z.string()),
        groups: z.array(z.string()).optional(),
        lookups: z.boolean().optional(),
      })
      .openapi({ description: 'The parts of a config that it stands for.' }),
  })
  .openapi('Preset')

const PresetList = listOf(PresetView, 'PresetList')

export function presetRoutes(app: OpenAPIHono<ApiEnvironment>, { may }: RouteContext): void {
  const list = createRoute({
    method: 'get',
    path: '/presets',
    operationId: 'listPresets',
    summary: 'List presets, from careful to powerful',
    description: 'None of them grants the effects `destructive` and `admin`.',
    tags: ['MCP servers'],
    security: bearer,
    middleware: [may('manage')],
    request: { query: listQuery },
    responses: { 200: json(PresetList, 'The presets.'), ...problems() },
  })
  app.openapi(list, (c) => {
    const all = presets.map(({ name, title, meaning, filter: { effects, groups, lookups } }) => {
      return {
        id: name,
        title,
        meaning,
        config: {
          effects: [...effects],
          ...(groups ? { groups: [...groups] } : {}),
          ...(lookups ? { lookups } : {}),
        },
      }
    })
    return c.json(pageOf(all, c.req.valid('query')), 200)
  })
}

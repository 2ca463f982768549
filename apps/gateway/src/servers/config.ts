import { effects, resultForms, toolGroups, writeDecisions } from '@helpdesk-mcp/contracts'
import { surfaces } from '@helpdesk-mcp/mcp'
import { z } from '@hono/zod-openapi'
import { text } from '../http/route-parts.ts'
import type { ServerConfig } from '../model.ts'
import { givenLookups } from './presets.ts'

const words = z.array(text(100)).max(1_000)

const decision = z.enum(writeDecisions)

const decisions =
  'allow: it is sent. confirm: it is sent when the agent repeats it with the confirmation that it got. draft: it waits until a person approves it. deny: it is refused.'

const oneOrMore = z.union([text(100), z.array(text(100)).min(1).max(100)])

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected a wall time, such as 18:00')

const Rule = z
  .strictObject({
    when: z
      .strictObject({
        group: oneOrMore.optional().openapi({ description: 'One of these groups of tools.' }),
        tool: oneOrMore.optional().openapi({ description: 'One of these tools, by name.' }),
        arguments: z
          .record(text(200), z.unknown())
          .optional()
          .openapi({
            description: 'Dotted names of arguments and their values; of a list of values one must hold.',
            example: { status: 'closed' },
          }),
        hours: z
          .strictObject({
            from: time,
            to: time,
            days: z
              .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
              .min(1)
              .optional()
              .openapi({ description: 'The days on which it begins. Left out: every day.' }),
            zone: text(64).openapi({ example: 'Europe/Dublin' }),
          })
          .optional()
          .openapi({ description: 'Wall time of a zone; over midnight where `to` is not after `from`.' }),
      })
      .openapi({ description: 'All that is given must hold.' }),
    then: decision,
  })
  .openapi('WriteRule')

/** Unknown words and empty lists are refused by `checkConfig`, because the accounts' connectors decide which words are known. */
export const Config = z
  .strictObject({
    methods: words.optional().openapi({
      description: 'read, write, custom, or exact methods. To limit what an agent may do, use effects.',
      example: ['read'],
    }),
    tags: words.optional().openapi({ example: ['tickets'] }),
    groups: words.optional().openapi({
      description: `Any of: ${toolGroups.join(', ')}. Left out: all.`,
      example: ['conversations'],
    }),
    lookups: givenLookups,
    effects: z
      .array(z.enum(effects as readonly [string, ...string[]]))
      .optional()
      .openapi({
        description:
          'The granted effects. Every effect of a call must be among them. Left out: all but admin.',
      }),
    tools: z.strictObject({ allow: words.optional(), deny: words.optional() }).optional(),
    surface: z.enum(surfaces).optional(),
    results: z.enum(resultForms).optional().openapi({
      description:
        'In which form results are sent: text, structured, or both (the default). For hosts that read one of the two.',
    }),
    unverified: z
      .boolean()
      .optional()
      .openapi({ description: 'Also offers unverified tools: their operations are not fully documented.' }),
    outbound: decision.optional().openapi({
      description: `What happens to a call that a customer may notice. ${decisions} Left out: allow.`,
      example: 'draft',
    }),
    destructive: decision.optional().openapi({
      description: 'The same for a call that is hard to undo.',
    }),
    admin: decision.optional().openapi({
      description: 'The same for a call that changes settings, agents or permissions.',
    }),
    rules: z.array(Rule).max(100).optional().openapi({
      description:
        'The first rule whose `when` holds decides, before outbound, destructive and admin. Reads are never asked about.',
    }),
    marks: z
      .strictObject({
        notes: z.boolean().optional().openapi({
          description: 'Ends internal notes with a line that an assistant wrote them. Defaults to true.',
        }),
        replies: text(200).trim().min(1).optional().openapi({
          description: 'The line at the end of messages to customers. Left out: none.',
          example: 'Written with the help of an assistant.',
        }),
      })
      .optional()
      .openapi({ description: 'Lines that say that an assistant wrote a text.' }),
  })
  .openapi('ServerConfig')

/** What stands beside a config, not in it. */
const besideConfig = ['name', 'preset', 'expires_at', 'accounts']

/** The same as input: require_api_token_auth may also be given here. */
export const GivenConfig = z
  .strictObject(
    { ...Config.shape, require_api_token_auth: z.boolean().optional() },
    { error: misplaced(besideConfig, 'beside config') },
  )
  .openapi('GivenServerConfig')

/** Says where unknown fields belong, if they are known elsewhere. */
export function misplaced(known: readonly string[], place: string) {
  return (issue: { code?: string; keys?: unknown }): string | undefined => {
    const keys = issue.code === 'unrecognized_keys' && Array.isArray(issue.keys) ? issue.keys : []
    const meant = keys.filter((key) => known.includes(key))
    return meant.length === 0 ? undefined : `Give ${meant.join(', ')} ${place}.`
  }
}

/** A config without the keys that were not given. */
export function toConfig(given: z.infer<typeof GivenConfig>): ServerConfig {
  const { require_api_token_auth: _, tools, ...rest } = given
  const present = (object: object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
  return { ...present(rest), ...(tools === undefined ? {} : { tools: present(tools) }) }
}

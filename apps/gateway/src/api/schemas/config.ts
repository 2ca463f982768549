import { effects } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import type { ServerConfig } from '../../model.ts'
import { text } from './text.ts'

const words = z.array(text(100)).max(1_000)

/** Which words there are is for the accounts' connectors to say: an empty list is refused there too, with all of them. */
export const Config = z
  .strictObject({
    methods: words.optional().openapi({
      description: 'read, write, custom, or exact methods. Left out: all.',
      example: ['read'],
    }),
    tags: words.optional().openapi({ example: ['tickets'] }),
    effects: z
      .array(z.enum(effects as readonly [string, ...string[]]))
      .optional()
      .openapi({ description: 'The effects that are granted; every effect of a call must be among them.' }),
    tools: z.strictObject({ allow: words.optional(), deny: words.optional() }).optional(),
    surface: z.enum(['auto', 'direct', 'catalog']).optional(),
    unverified: z
      .boolean()
      .optional()
      .openapi({ description: 'Offers tools too that the vendor may not take as they are described.' }),
  })
  .openapi('ServerConfig')

/** The same, where the flag of a server may stand among its config. */
export const GivenConfig = z
  .strictObject({ ...Config.shape, require_api_token_auth: z.boolean().optional() })
  .openapi('GivenServerConfig')

/** Without keys that are not given. */
export function readConfig(given: z.infer<typeof GivenConfig>): ServerConfig {
  const { require_api_token_auth: _, tools, ...rest } = given
  const present = (object: object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
  return { ...present(rest), ...(tools === undefined ? {} : { tools: present(tools) }) }
}

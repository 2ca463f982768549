import type { z } from '@hono/zod-openapi'
import { invalid } from '../manage/invalid.ts'
import type { ServerDraft } from '../manage/mint-server.ts'
import { readConfig } from './schemas/config.ts'
import type { AccountServerDraft } from './schemas/server.ts'
import { readTime } from './schemas/time.ts'

/** A body as the draft of a server; the flag for API tokens may stand beside the config or in it, but must not say both. */
export function readServerDraft(
  body: z.infer<typeof AccountServerDraft>,
  accountIds: readonly string[],
): ServerDraft {
  return {
    name: body.name,
    accountIds,
    config: readConfig(body.config ?? {}),
    expiresAt: readTime(body.expires_at ?? null),
    requireApiTokenAuth: readFlag(body) ?? false,
  }
}

export function readFlag(
  body: Pick<z.infer<typeof AccountServerDraft>, 'config' | 'require_api_token_auth'>,
): boolean | undefined {
  const inside = body.config?.require_api_token_auth
  const beside = body.require_api_token_auth
  if (inside === undefined || beside === undefined || inside === beside) return beside ?? inside
  throw invalid({
    field: 'config.require_api_token_auth',
    value: inside,
    allowed: [String(beside)],
    message: 'It says the contrary of require_api_token_auth. One of them is enough.',
  })
}

import { readFileSync } from 'node:fs'
import { createSandbox as create, type Sandbox, type SandboxOptions } from '@helpdesk-mcp/sandbox'
import type { Edition } from './credits.ts'
import { defineSandbox } from './definition.ts'
import type { ZohoDeskState } from './state.ts'

export interface ZohoDeskSandboxOptions extends SandboxOptions {
  /**
   * `records` fills the list of tickets up to that many; `edition` decides how many credits a day has; `organizations: 2` gives
   * the account a second portal, whose lists are nearly empty; `redirects` are addresses that the OAuth client has registered besides.
   */
  seed?: NonNullable<SandboxOptions['seed']> & {
    edition?: Edition
    organizations?: 1 | 2
    redirects?: string[]
  }
}

/** A Zoho Desk portal with made-up stories, and its account server. */
export function createSandbox(options: ZohoDeskSandboxOptions = {}): Sandbox<ZohoDeskState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document), options.seed), options)
}

import { readFileSync } from 'node:fs'
import { createSandbox as create, type Sandbox, type SandboxOptions } from '@helpdesk-mcp/sandbox'
import { defineSandbox } from './definition.ts'
import type { FusedeskState } from './state.ts'

/** A FuseDesk account with made-up stories. `seed.records` fills its list of cases up to that many. */
export function createSandbox(options?: SandboxOptions): Sandbox<FusedeskState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document)), options)
}

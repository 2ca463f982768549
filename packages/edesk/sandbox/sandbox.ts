import { readFileSync } from 'node:fs'
import { createSandbox as create, type Sandbox, type SandboxOptions } from '@helpdesk-mcp/sandbox'
import { defineSandbox } from './definition.ts'
import type { EdeskState } from './state.ts'

/** An eDesk account with made-up stories. `seed.records` fills its list of tickets up to that many. */
export function createSandbox(options?: SandboxOptions): Sandbox<EdeskState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document)), options)
}

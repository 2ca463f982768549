import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { reserved } from '../reserved.ts'

/** The arguments of which an update needs one at least, when it has none of them; undefined when all is well. */
export function nothingToChange(
  {
    method,
    request: { body, parameters },
    inputSchema,
  }: Pick<ToolRecord, 'method' | 'request' | 'inputSchema'>,
  args: Readonly<Record<string, unknown>>,
): string[] | undefined {
  if (method !== 'update' || !body || body.argument !== undefined) return undefined
  if (body.fields.some(({ value }) => value !== undefined)) return undefined
  const elsewhere = new Set([
    ...reserved,
    ...parameters.flatMap(({ argument, parts }) => (parts ? Object.values(parts) : (argument ?? []))),
  ])
  const changes = (name: string) => !elsewhere.has(name)
  const possible = Object.keys(inputSchema.properties ?? {}).filter(changes)
  return possible.length === 0 || Object.keys(args).some(changes) ? undefined : possible
}

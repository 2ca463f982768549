import type { ResponsePlan } from '@helpdesk-mcp/contracts'
import { htmlToText } from './html.ts'
import { missingPaths, omit, pick } from './pick.ts'

/** Gives a model the fields it asked for, or the ones that the tool's plan thinks of, with HTML as text. */
export async function shape(
  value: unknown,
  plan: ResponsePlan,
  fields: readonly string[] | undefined,
): Promise<unknown> {
  const everything = fields?.includes('*') ?? false
  const named = fields && !everything ? fields : undefined
  const chosen = named
    ? pick(value, named)
    : everything
      ? value
      : omit(plan.kind === 'list' && plan.compact ? pick(value, plan.compact) : value, plan.omit ?? [])
  const raw = new Set(named)
  return htmlToText(
    chosen,
    (plan.html ?? []).filter((path) => !raw.has(path)),
  )
}

/** Fields that were asked for and that nothing in the answer has. */
export function unknownFields(value: unknown, fields: readonly string[] | undefined): string[] {
  const empty = Array.isArray(value) && value.length === 0
  return fields && !empty ? missingPaths(value, fields) : []
}

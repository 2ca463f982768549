import type { ResponsePlan } from '@helpdesk-mcp/contracts'
import { htmlToText } from './html.ts'
import { missingPaths, omit, pick } from './pick.ts'

/**
 * Gives a model the fields it asked for, or the ones that the tool's plan thinks of, with HTML as text. What the plan
 * omits, and raw HTML, is given only to who names it.
 */
export async function shape(
  value: unknown,
  plan: ResponsePlan,
  fields: readonly string[] | undefined,
): Promise<unknown> {
  const everything = fields?.includes('*') ?? false
  const named = everything || !fields?.length ? undefined : fields
  const compact = plan.kind === 'list' && !everything ? plan.compact : undefined
  const paths = named ?? compact
  const chosen = paths ? pick(value, paths) : value
  const omitted = everything
    ? []
    : (plan.omit ?? []).filter((path) => !named?.some((name) => isIn(name, path)))
  const html = (plan.html ?? []).filter((path) => !fields?.includes(path))
  return htmlToText(omit(chosen, omitted), html)
}

/** Whether a path is another, or lies under it. */
function isIn(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`)
}

/** Fields that were asked for and that nothing in the answer has. */
export function unknownFields(value: unknown, fields: readonly string[] | undefined): string[] {
  const empty = Array.isArray(value) && value.length === 0
  return fields && !empty ? missingPaths(value, fields) : []
}

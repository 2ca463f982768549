import type { NamePlan, ToolRecord } from '@helpdesk-mcp/contracts'
import { readField } from '@helpdesk-mcp/tools'

/** Whether the keys of a plan are shown: where fields are named, only if they are, or what is around them. */
export function isWanted(
  plan: NamePlan,
  { response }: ToolRecord,
  fields: readonly string[] | undefined,
): boolean {
  const holder = plan.field.split('.').slice(0, -1)
  const keys = [plan.name, plan.email ?? plan.name, ...Object.values(plan.also ?? {})].map((key) =>
    [...holder, key].join('.'),
  )
  const shown = fields ?? (response.kind === 'list' ? response.compact : undefined)
  if (
    shown?.some((field) => /^turns\b/.test(field)) &&
    authorsIn(response).some((path) => keys.includes(path))
  )
    return true
  if (shown) return keys.some((key) => isAsked(key, shown))
  return !response.omit?.some((path) => keys.some((key) => isIn(key, path)))
}

/** Where turns find who wrote them. */
function authorsIn({ turns }: ToolRecord['response']): string[] {
  const paths = Object.values(turns?.by ?? {}).flatMap((by) => Object.values(by ?? {}).flat())
  return paths.map((path) => (path.startsWith('../') ? path.slice(3) : `${turns?.at}.${path}`))
}

export function isAsked(path: string, fields: readonly string[] | undefined): boolean {
  return (fields ?? []).some((field) => field === '*' || isIn(path, readField(field).path))
}

function isIn(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`)
}

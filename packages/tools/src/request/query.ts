import { isObject, type ParameterPlan } from '@helpdesk-mcp/contracts'
import { encode } from './text.ts'

type Place = Pick<ParameterPlan, 'name' | 'argument' | 'style' | 'explode' | 'json'>

/**
 * A parameter's value as `name=value` pairs, already percent-encoded, by OpenAPI's style and explode. Null and empty
 * lists are not sent: a query cannot say them.
 */
export function queryPairs(plan: Place, value: unknown): string[] {
  const argument = plan.argument ?? plan.name
  const name = encode(argument, plan.name)
  const written = (item: unknown) => encode(argument, item)
  if (plan.json) return [`${name}=${written(JSON.stringify(value))}`]
  const { style = 'form', explode = style === 'form' } = plan
  if (style === 'deepObject') return deep(argument, plan.name, value)
  if (Array.isArray(value)) {
    const items = value.filter(isSaid).map(written)
    if (explode) return items.map((item) => `${name}=${item}`)
    const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '|' : ','
    return items.length === 0 ? [] : [`${name}=${items.join(separator)}`]
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
      .filter(([, item]) => isSaid(item))
      .map(([key, item]) => [written(key), written(item)] as const)
    if (explode) return entries.map(([key, item]) => `${key}=${item}`)
    return entries.length === 0 ? [] : [`${name}=${entries.flat().join(',')}`]
  }
  return isSaid(value) ? [`${name}=${written(value)}`] : []
}

function deep(argument: string, name: string, value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => deep(argument, name, isObject(item) ? asJson(item) : item))
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => deep(argument, `${name}[${key}]`, item))
  }
  return isSaid(value) ? [`${encode(argument, name)}=${encode(argument, value)}`] : []
}

function asJson(value: unknown): string {
  return JSON.stringify(value)
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null
}

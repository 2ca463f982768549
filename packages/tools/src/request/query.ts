import { isObject, type ParameterPlan } from '@helpdesk-mcp/contracts'

/** A parameter's value as `name=value` pairs, already percent-encoded, by OpenAPI's style and explode. */
export function queryPairs(
  plan: Pick<ParameterPlan, 'name' | 'style' | 'explode' | 'json'>,
  value: unknown,
): string[] {
  const name = encodeURIComponent(plan.name)
  if (plan.json) return [`${name}=${encode(JSON.stringify(value))}`]
  const style = plan.style ?? 'form'
  const explode = plan.explode ?? style === 'form'
  if (Array.isArray(value)) {
    if (style === 'deepObject') return value.flatMap((item, index) => deep(`${plan.name}[${index}]`, item))
    if (explode) return value.map((item) => `${name}=${encode(item)}`)
    const separator = { spaceDelimited: '%20', pipeDelimited: '|' }[style as string] ?? ','
    return value.length === 0 ? [] : [`${name}=${value.map(encode).join(separator)}`]
  }
  if (isObject(value)) {
    if (style === 'deepObject') return deep(plan.name, value)
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    if (explode) return entries.map(([key, item]) => `${encodeURIComponent(key)}=${encode(item)}`)
    return [`${name}=${entries.flatMap(([key, item]) => [encodeURIComponent(key), encode(item)]).join(',')}`]
  }
  return [`${name}=${encode(value)}`]
}

function deep(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => `${encodeURIComponent(name)}=${encode(item)}`)
  if (!isObject(value)) return [`${encodeURIComponent(name)}=${encode(value)}`]
  return Object.entries(value).flatMap(([key, item]) => deep(`${name}[${key}]`, item))
}

function encode(value: unknown): string {
  return encodeURIComponent(isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value))
}

import { isObject } from '@helpdesk-mcp/contracts'

/**
 * Repairs the parameters of a tools/call message in place, because the SDK would refuse them: arguments that are JSON text become the
 * object that the text holds. Returns what is wrong when the parameters cannot be used.
 */
export function repairCall(message: unknown): string | undefined {
  if (!isObject(message) || message.method !== 'tools/call' || message.id === undefined) return undefined
  const { params } = message
  if (!isObject(params) || typeof params.name !== 'string') {
    return `tools/call needs params.name, the name of a tool as a string; it was ${typeName(isObject(params) ? params.name : undefined)}.`
  }
  if (typeof params.arguments === 'string') params.arguments = parseArguments(params.arguments)
  else if (params.arguments === null) delete params.arguments
  if (params.arguments === undefined || isObject(params.arguments)) return undefined
  return `params.arguments must be an object, such as {"id": "1"}; it was ${typeName(params.arguments)}.`
}

function parseArguments(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : text
  } catch {
    return text
  }
}

function typeName(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

import { isObject } from '@helpdesk-mcp/contracts'

/**
 * Repairs and checks the parameters of a tools/call message before the SDK sees it, since the SDK refuses what could have
 * been understood: arguments that came as JSON text become the object they spell, in place. Answers with a sentence when
 * the parameters cannot be used.
 */
export function repairCall(message: unknown): string | undefined {
  if (!isObject(message) || message.method !== 'tools/call' || message.id === undefined) return undefined
  const { params } = message
  if (!isObject(params) || typeof params.name !== 'string') {
    return `tools/call needs params.name, the name of a tool as a string; it was ${kind(isObject(params) ? params.name : undefined)}.`
  }
  if (typeof params.arguments === 'string') params.arguments = spelled(params.arguments)
  else if (params.arguments === null) delete params.arguments
  if (params.arguments === undefined || isObject(params.arguments)) return undefined
  return `params.arguments must be an object, such as {"id": "1"}; it was ${kind(params.arguments)}.`
}

function spelled(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : text
  } catch {
    return text
  }
}

function kind(value: unknown): string {
  if (value === undefined) return 'absent'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

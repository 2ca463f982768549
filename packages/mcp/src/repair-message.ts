import { readJson } from '@helpdesk-mcp/connector'
import { isObject } from '@helpdesk-mcp/contracts'

/** What a client is taken for that does not say which revision it speaks: the one that the specification names for this. */
const defaultRevision = '2025-03-26'

/**
 * Repairs a message in place, because the SDK would refuse it: what is null counts as absent, what a client leaves out of `initialize` is
 * filled in, and arguments that are JSON text become the object that the text holds. Returns what is wrong when the parameters of a
 * tools/call cannot be used.
 */
export function repairMessage(message: unknown): string | undefined {
  if (!isObject(message) || typeof message.method !== 'string') return undefined
  const { params } = message
  if (params === null || (Array.isArray(params) && params.length === 0)) delete message.params
  else if (isObject(params)) {
    dropNulls(params)
    if (isObject(params._meta)) dropNulls(params._meta)
  }
  if (message.id === undefined) return undefined
  if (message.method === 'initialize') repairInitialize(message)
  return message.method === 'tools/call' ? repairCall(message) : undefined
}

function dropNulls(value: Record<string, unknown>): void {
  for (const key of Object.keys(value)) if (value[key] === null) delete value[key]
}

function repairInitialize(message: Record<string, unknown>): void {
  const params = message.params ?? {}
  if (!isObject(params)) return
  message.params = params
  params.protocolVersion ??= defaultRevision
  params.capabilities ??= {}
  params.clientInfo ??= {}
  const { capabilities, clientInfo } = params
  if (isObject(clientInfo)) {
    dropNulls(clientInfo)
    clientInfo.name ??= 'unknown'
    clientInfo.version ??= 'unknown'
  }
  if (!isObject(capabilities)) return
  dropNulls(capabilities)
  for (const [name, value] of Object.entries(capabilities)) {
    if (value === true) capabilities[name] = {}
    else if (value === false) delete capabilities[name]
    else if (isObject(value)) dropNulls(value)
  }
}

function repairCall(message: Record<string, unknown>): string | undefined {
  const { params } = message
  if (!isObject(params) || typeof params.name !== 'string') {
    return `tools/call needs params.name, the name of a tool as a string; it was ${typeName(isObject(params) ? params.name : undefined)}.`
  }
  if (typeof params.arguments === 'string') params.arguments = parseArguments(params.arguments)
  if (params.arguments === undefined || isObject(params.arguments)) return undefined
  return `params.arguments must be an object, such as {"id": "1"}; it was ${typeName(params.arguments)}.`
}

function parseArguments(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    const value = readJson(text)
    if (value === null) return {}
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

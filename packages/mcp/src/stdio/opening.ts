import { isObject, type Toolset } from '@helpdesk-mcp/contracts'
import type { ServerInfo } from '../create-server.ts'
import { protocolRevisions } from '../protocol.ts'

/** What a line of the opening is answered with. */
export interface OpeningAnswer {
  /** JSON, without a line feed; undefined for a notification. */
  text?: string
  /** Holds the tools. */
  isList?: boolean
}

/**
 * Answers the messages that a client begins with (initialize, tools/list, ping) as the SDK answers them, where there is nothing unusual about them.
 * Loading the SDK takes as long as all the rest of a start.
 */
export interface Opening {
  /** Undefined where the line is for the SDK. */
  answer(line: string): OpeningAnswer | undefined
  /** What was answered and the SDK has to be told of before it can go on. */
  readonly handshake: readonly object[]
}

export function createOpening(
  toolset: Toolset,
  { instructions = toolset.instructions, ...identity }: ServerInfo,
): Opening {
  const handshake: object[] = []

  const answer = (message: PlainMessage): OpeningAnswer => {
    if (message.method === 'ping') return response(message, {})
    if (message.method === 'tools/list')
      return { ...response(message, { tools: toolset.tools }), isList: true }
    handshake.push(message)
    if (message.method === 'notifications/initialized') return {}
    return response(message, {
      protocolVersion: message.params.protocolVersion,
      capabilities: { tools: {} },
      serverInfo: identity,
      ...(instructions ? { instructions } : {}),
    })
  }

  const isDue = (method: PlainMessage['method']): boolean => {
    if (handshake.length === 0) return method === 'initialize'
    return method === 'notifications/initialized' ? handshake.length === 1 : method !== 'initialize'
  }

  return {
    handshake,
    answer(line) {
      const message = readPlain(line)
      return message && isDue(message.method) ? answer(message) : undefined
    },
  }
}

function response({ id }: { id: string | number }, result: object): OpeningAnswer {
  return { text: JSON.stringify({ result, jsonrpc: '2.0', id }) }
}

type PlainMessage =
  | { method: 'initialize'; id: string | number; params: { protocolVersion: string } }
  | { method: 'ping'; id: string | number }
  | { method: 'tools/list'; id: string | number }
  | { method: 'notifications/initialized' }

const requestKeys = ['jsonrpc', 'id', 'method', 'params']
const notificationKeys = ['jsonrpc', 'method', 'params']
const initializeKeys = ['protocolVersion', 'capabilities', 'clientInfo']

function readPlain(line: string): PlainMessage | undefined {
  let message: unknown
  try {
    message = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isObject(message) || message.jsonrpc !== '2.0') return undefined
  const { method, id, params = {} } = message
  if (!isObject(params)) return undefined
  if (method === 'notifications/initialized')
    return hasOnly(message, notificationKeys) && hasOnly(params, []) ? (message as PlainMessage) : undefined
  // Of a number that JavaScript cannot hold the digits would be lost.
  if (!hasOnly(message, requestKeys) || (typeof id !== 'string' && !Number.isSafeInteger(id)))
    return undefined
  if (method === 'initialize') return isPlainInitialize(params) ? (message as PlainMessage) : undefined
  const isPlain = (method === 'ping' || method === 'tools/list') && hasOnly(params, [])
  return isPlain ? (message as PlainMessage) : undefined
}

function isPlainInitialize(params: Record<string, unknown>): boolean {
  const { protocolVersion, capabilities, clientInfo } = params
  return (
    hasOnly(params, initializeKeys) &&
    typeof protocolVersion === 'string' &&
    protocolRevisions.includes(protocolVersion) &&
    isObject(capabilities) &&
    hasOnly(capabilities, ['roots', 'sampling', 'elicitation']) &&
    Object.values(capabilities).every(isPlainCapability) &&
    isObject(clientInfo) &&
    typeof clientInfo.name === 'string' &&
    typeof clientInfo.version === 'string' &&
    hasOnly(clientInfo, ['name', 'version', 'title']) &&
    Object.values(clientInfo).every((value) => typeof value === 'string')
  )
}

/** `{}`, `{ "listChanged": true }` or `{ "form": {}, "url": {} }`. */
function isPlainCapability(capability: unknown): boolean {
  return (
    isObject(capability) &&
    Object.entries(capability).every(([key, value]) =>
      key === 'listChanged'
        ? typeof value === 'boolean'
        : (key === 'form' || key === 'url') && isObject(value) && hasOnly(value, []),
    )
  )
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key))
}

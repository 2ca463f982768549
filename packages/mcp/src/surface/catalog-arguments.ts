import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'
import { type CatalogName, mostDescribed, mostFound } from './catalog-tools.ts'

type Arguments = Record<string, unknown>

export function readSearch(args: Arguments): { query: string; limit: number } {
  only('search_tools', args, ['query', 'limit'])
  const { query, limit = 10 } = args
  if (typeof query !== 'string' || query.trim() === '')
    throw bad('query must say in a few words what is to be done.')
  const count = typeof limit === 'string' ? Number(limit) : limit
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > mostFound) {
    throw bad(`limit must be a whole number from 1 to ${mostFound}.`)
  }
  return { query, limit: count }
}

export function readNames(args: Arguments): string[] {
  only('describe_tools', args, ['names'])
  const names = typeof args.names === 'string' ? spelledNames(args.names) : args.names
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    throw bad('names must be a list of tool names, such as ["list_all_x_tickets"].')
  }
  if (names.length > mostDescribed)
    throw bad(`names may hold at most ${mostDescribed} names; it holds ${names.length}.`)
  return [...new Set(names)]
}

export function readCall(tool: CatalogName, args: Arguments): { name: string; args: Arguments } {
  only(tool, args, ['name', 'arguments'], " The tool's own arguments go into `arguments`.")
  const { name } = args
  if (typeof name !== 'string' || name === '') throw bad('name must be the name of a tool.')
  const given = typeof args.arguments === 'string' ? spelled(args.arguments) : (args.arguments ?? {})
  if (!isObject(given)) throw bad('arguments must be an object, such as {"id": "1"}.')
  return { name, args: given }
}

function only(tool: CatalogName, args: Arguments, known: readonly string[], hint = ''): void {
  const stray = Object.keys(args).find((key) => !known.includes(key))
  if (stray !== undefined) {
    throw bad(`${tool} has no argument ${JSON.stringify(stray)}, only ${known.join(' and ')}.${hint}`)
  }
}

function spelledNames(text: string): unknown {
  const value = spelled(text)
  return value === text ? text.split(/[\s,]+/).filter(Boolean) : value
}

function spelled(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function bad(message: string): ConnectorError {
  return new ConnectorError('invalid_arguments', message)
}

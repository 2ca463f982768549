import { quote } from '@helpdesk-mcp/contracts'
import { ApiError } from '../http/problem.ts'
import type { ServerConfig } from '../model.ts'

const parts = ['groups', 'tags', 'methods', 'effects', 'tools'] as const

type Part = (typeof parts)[number]

/** The refusal of a config that leaves no tool: it names the part that alone leaves none, else all parts together. `leaves` asks that of a config. */
export function leavesNothing(config: ServerConfig, leaves: (config: ServerConfig) => boolean): ApiError {
  const { unverified } = config
  const given = parts.filter((part) => config[part] !== undefined)
  const leavesNone = (part: Part) => {
    const alone = { [part]: config[part], ...(unverified === undefined ? {} : { unverified }) }
    return !leaves(alone)
  }
  const alone = given.find(leavesNone)
  const meant = alone === undefined ? given : [alone]
  const said = meant.map((part) => say(part, config)).join(' and ')
  const message =
    meant.length === 1
      ? `These accounts have no tools with ${said}. Choose others, or leave ${meant[0]} out.`
      : `These accounts have no tool with ${said} at once. Permit more in one of them, or leave it out.`
  const fields = meant.length === 0 ? ['config'] : meant.map((part) => `config.${part}`)
  return new ApiError('invalid', message, { errors: fields.map((field) => ({ field, message })) })
}

function say(part: Part, config: ServerConfig): string {
  if (part === 'tools') return 'the rules of tools.allow and tools.deny'
  const words = config[part] ?? []
  const shown = words.slice(0, 20).map((word) => quote(word))
  return `${part} ${shown.join(', ')}${words.length > shown.length ? ', …' : ''}`
}

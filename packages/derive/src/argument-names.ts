import { reserved } from '@helpdesk-mcp/tools'
import type { ToolEntry } from './entry.ts'
import { singularOf, snakeCase } from './names.ts'
import type { Say } from './response-plan.ts'

const allowed = /^[a-zA-Z0-9_.-]{1,64}$/

/** Gives out a tool's argument names, each once. */
export interface ArgumentNames {
  /** `wanted`, unless tools.yaml renames the vendor's key; where the name is taken, with `suffix`. */
  take(vendor: string, wanted: string, suffix: string): string
  /** Says which of the names in tools.yaml no key of the vendor asked for. */
  finish(): void
}

export function createArgumentNames(entry: ToolEntry, say: Say): ArgumentNames {
  const taken = new Set(reserved)
  const given = new Map(Object.entries(entry.arguments ?? {}))
  const seen: string[] = []
  return {
    take(vendor, wanted, suffix) {
      seen.push(vendor)
      const chosen = given.get(vendor)
      given.delete(vendor)
      if (chosen !== undefined && (taken.has(chosen) || !allowed.test(chosen))) {
        const why = taken.has(chosen) ? 'is taken' : 'has other letters than a-z, A-Z, 0-9, _, . and -'
        say('arguments', `${chosen}, the name for ${vendor}, ${why}.`, 'Choose another.')
      }
      const name = free(chosen ?? wanted, suffix, taken)
      taken.add(name)
      return name
    },
    finish() {
      for (const vendor of given.keys()) {
        const known = `Its keys: ${seen.join(', ') || 'none'}.`
        say('arguments', `${vendor} is not a parameter or body field of ${entry.operation}.`, known)
      }
    },
  }
}

function free(wanted: string, suffix: string, taken: ReadonlySet<string>): string {
  const plain = allowed.test(wanted) ? wanted : clean(wanted)
  if (!taken.has(plain)) return plain
  const withSuffix = `${plain.slice(0, 64 - suffix.length)}${suffix}`
  let name = withSuffix
  for (let number = 2; taken.has(name); number++) {
    name = `${withSuffix.slice(0, 63 - String(number).length)}_${number}`
  }
  return name
}

function clean(name: string): string {
  const cleaned = name
    .replace(/[^a-zA-Z0-9_.-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64)
  return cleaned || 'value'
}

/** The parameter that ends the path is `id`; a bare `{id}` before that is its parent's; another keeps its name. */
export function pathArgument(path: string, name: string, parent: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  const inLast = segments.at(-1)?.match(/\{[^}]+\}/g) ?? []
  if (inLast.length === 1 && inLast[0] === `{${name}}`) return 'id'
  return name.toLowerCase() === 'id' ? `${singularOf(parent)}_id` : snakeCase(name)
}

/** Whose id a bare `{id}` is: of the resource that a compound one belongs to, if only the path knows that one. */
export function parentInPath(path: string, resource: string): string | undefined {
  const segments = path.split('/').filter((segment) => segment !== '')
  const before = segments[segments.findIndex((segment) => segment.toLowerCase() === '{id}') - 1]
  if (before === undefined || before.startsWith('{')) return undefined
  const plural = snakeCase(before)
  return resource.startsWith(`${singularOf(plural)}_`) || resource.startsWith(`${plural}_`)
    ? plural
    : undefined
}

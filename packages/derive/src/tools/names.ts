import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { reservedArguments } from '@helpdesk-mcp/tools'
import pluralize from 'pluralize'
import type { ToolEntry } from '../entries/entry.ts'
import type { DeriveProblem, Report } from '../problems.ts'

/** The public name of a tool, such as `list_all_<brand>_<resources>`. */
export function toolName(
  brand: string,
  entry: Pick<ToolEntry, 'resource' | 'method' | 'singular' | 'name'>,
): string {
  if (entry.name) return entry.name
  const one = singular(entry)
  switch (entry.method) {
    case 'list':
      return `list_all_${brand}_${entry.resource}`
    case 'get':
      return `get_single_${brand}_${one}_by_id`
    case 'create':
      return `create_a_${brand}_${one}`
    case 'update':
    case 'delete':
      return `${entry.method}_a_${brand}_${one}_by_id`
    default:
      return `${brand}_${entry.resource}_${entry.method}`
  }
}

/** The resource with its last word in the singular. */
export function singular(entry: Pick<ToolEntry, 'resource' | 'singular'>): string {
  return entry.singular ?? singularOf(entry.resource)
}

export function singularOf(resource: string): string {
  const words = resource.split('_')
  return [...words.slice(0, -1), pluralize.singular(words.at(-1) ?? '')].join('_')
}

/** The title that people see, such as `List conversations`. */
export function toolTitle(entry: Pick<ToolEntry, 'resource' | 'method' | 'singular' | 'title'>): string {
  if (entry.title) return entry.title
  const many = entry.resource.replaceAll('_', ' ')
  const one = singular(entry).replaceAll('_', ' ')
  const title = {
    list: `List ${many}`,
    get: `Get one ${one}`,
    create: `Create ${one}`,
    update: `Update ${one}`,
    delete: `Delete ${one}`,
  }
  return (
    title[entry.method as keyof typeof title] ?? `${capital(entry.method.replaceAll('_', ' '))} (${many})`
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The resource and its parts: conversation_tags is also tagged conversations and tags. */
export function toolTags(
  entry: Pick<ToolEntry, 'resource' | 'tags'>,
  resources: ReadonlySet<string>,
): string[] {
  const parent = parentResource(entry.resource, resources)
  const rest = parent ? entry.resource.split('_').slice(parent.split('_').length).join('_') : undefined
  return [
    ...new Set([entry.resource, ...(parent ? [parent] : []), ...(rest ? [rest] : []), ...(entry.tags ?? [])]),
  ]
}

/** The resource that a compound one belongs to: its longest leading words that are, in the plural, a resource too. */
export function parentResource(resource: string, resources: ReadonlySet<string>): string | undefined {
  const words = resource.split('_')
  for (let count = words.length - 1; count > 0; count--) {
    const start = words.slice(0, count)
    const plural = [...start.slice(0, -1), pluralize.plural(start.at(-1) ?? '')].join('_')
    if (resources.has(plural)) return plural
  }
  return undefined
}

/** Names that some hosts refuse beside the name under which clients are told to add the server. */
export function longNames(serverName: string, records: readonly ToolRecord[]): string[] {
  return records.flatMap(({ name }) => {
    const together = serverName.length + name.length
    const prefixed = `mcp__${serverName}__${name}`.length
    if (together <= 60 && prefixed <= 64) return []
    return [
      `${name} has ${together} characters with the server's name ${serverName} (${prefixed} as mcp__${serverName}__${name}); some hosts take 60 (64). Shorten it, or set a shorter serverName.`,
    ]
  })
}

const maxLength = 64
const maxWithoutReason = 50
const maxEssential = 20

/** Names are a public contract: snake_case, bounded, and one tool each. */
export function checkNames(
  records: readonly ToolRecord[],
  entries: ReadonlyMap<string, ToolEntry>,
  problems: DeriveProblem[],
): void {
  const report = (key: string, problem: string, fix: string) =>
    problems.push({ file: 'tools.yaml', key, problem, fix })
  const owners = new Map<string, string>()
  for (const { id, name, aliases = [] } of records) {
    const isException = entries.get(id)?.long_name !== undefined
    if (name.length > maxWithoutReason && name.length <= maxLength && !isException) {
      const problem = `${name} has ${name.length} characters; the limit is ${maxWithoutReason}.`
      report(`${id}.name`, problem, 'Shorten it, or explain why in `long_name`.')
    }
    for (const [key, one] of [['name', name], ...aliases.map((alias) => ['aliases', alias])] as [
      string,
      string,
    ][]) {
      if (!/^[a-z][a-z0-9_]*$/.test(one))
        report(
          `${id}.${key}`,
          `${one} has characters other than a-z, 0-9 and _.`,
          'Change resource, method or name.',
        )
      if (one.length > maxLength) {
        const problem = `${one} has ${one.length} characters; clients accept at most ${maxLength}.`
        report(`${id}.${key}`, problem, 'Shorten resource or method, or set `name`.')
      }
      const owner = owners.get(one)
      if (owner !== undefined)
        report(
          `${id}.${key}`,
          `${one} is also the name of ${owner}.`,
          'Give one of them another resource, method or name.',
        )
      owners.set(one, id)
    }
  }
  const essential = records.filter((record) => record.essential).length
  if (essential > maxEssential)
    report(
      '(all)',
      `${essential} tools are essential.`,
      `Remove the flag from some: the limit is ${maxEssential}.`,
    )
}

const allowed = /^[a-zA-Z0-9_.-]{1,64}$/

/** Gives each argument of a tool a name of its own. */
export interface ArgumentNames {
  /** The name for a vendor's key: from tools.yaml, or `wanted`, with `suffix` if that is taken. */
  take(vendor: string, wanted: string, suffix: string): string
  /** Reports the names in tools.yaml that belong to no key of the vendor. */
  finish(): void
}

export function createArgumentNames(entry: ToolEntry, report: Report): ArgumentNames {
  const taken = new Set(reservedArguments)
  const given = new Map(Object.entries(entry.arguments ?? {}))
  const seen: string[] = []
  return {
    take(vendor, wanted, suffix) {
      seen.push(vendor)
      const chosen = given.get(vendor)
      given.delete(vendor)
      if (chosen !== undefined && (taken.has(chosen) || !allowed.test(chosen))) {
        const why = taken.has(chosen) ? 'is taken' : 'has characters other than a-z, A-Z, 0-9, _, . and -'
        report('arguments', `${chosen}, the name for ${vendor}, ${why}.`, 'Choose another name.')
      }
      const name = free(chosen ?? wanted, suffix, taken)
      taken.add(name)
      return name
    },
    finish() {
      for (const vendor of given.keys()) {
        const known = `Known: ${seen.join(', ') || 'none'}.`
        report('arguments', `${vendor} is not a parameter or body field of ${entry.operation}.`, known)
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

/** Names a path parameter: `id` at the end of the path, `<parent>_id` for a bare `{id}` before it, else its own name. */
export function pathArgument(path: string, name: string, parent: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  const inLast = segments.at(-1)?.match(/\{[^}]+\}/g) ?? []
  if (inLast.length === 1 && inLast[0] === `{${name}}`) return 'id'
  return name.toLowerCase() === 'id' ? `${singularOf(parent)}_id` : snakeCase(name)
}

/** The resource that a bare `{id}` belongs to, if only the path names it. */
export function parentInPath(path: string, resource: string): string | undefined {
  const segments = path.split('/').filter((segment) => segment !== '')
  const before = segments[segments.findIndex((segment) => segment.toLowerCase() === '{id}') - 1]
  if (before === undefined || before.startsWith('{')) return undefined
  const plural = snakeCase(before)
  return resource.startsWith(`${singularOf(plural)}_`) || resource.startsWith(`${plural}_`)
    ? plural
    : undefined
}

export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
}

import pluralize from 'pluralize'
import type { ToolEntry } from './entry.ts'

/** The public name of a tool: `list_all_<brand>_<resources>` and its like. */
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

/** The resource's last word in the singular. */
export function singular(entry: Pick<ToolEntry, 'resource' | 'singular'>): string {
  return entry.singular ?? singularOf(entry.resource)
}

export function singularOf(resource: string): string {
  const words = resource.split('_')
  return [...words.slice(0, -1), pluralize.singular(words.at(-1) ?? '')].join('_')
}

/** A title for people, such as `List conversations`. */
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

/** The resource and its parts: a compound one such as conversation_tags also carries conversations and tags. */
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

/** The longest leading words of a compound resource that, in the plural, are a resource themselves. */
export function parentResource(resource: string, resources: ReadonlySet<string>): string | undefined {
  const words = resource.split('_')
  for (let count = words.length - 1; count > 0; count--) {
    const start = words.slice(0, count)
    const plural = [...start.slice(0, -1), pluralize.plural(start.at(-1) ?? '')].join('_')
    if (resources.has(plural)) return plural
  }
  return undefined
}

export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toTool } from '@helpdesk-mcp/connector'
import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'

/**
 * What clients rely on of a connector's tools, a line for each: its name, a hash of its input schema, its hints, its older names, and
 * its arguments (`!` marks a required one, `=` its values).
 */
export function toolSnapshot(records: readonly ToolRecord[]): string {
  return `${records.map(lineOf).sort().join('\n')}\n`
}

/** What is no longer there for a client that relied on the earlier snapshot: a sentence each. */
export function brokenPromises(before: string, now: string, hasMajor: boolean): string[] {
  const current = new Map(
    readLines(now).flatMap((tool) => [tool.name, ...tool.aliases].map((name) => [name, tool] as const)),
  )
  const broken = readLines(before).flatMap((tool) => {
    const gone = [tool.name, ...tool.aliases].filter((name) => !current.has(name))
    const same = current.get(tool.name)
    return [
      ...gone.map((name) => `${name} is gone. Keep it under aliases of the tool that took its place.`),
      ...(same && !hasMajor ? changesOf(tool, same) : []),
    ]
  })
  return broken
}

/** Whether a changeset announces a major version of the package. */
export function hasMajorChangeset(root: string, connector: string): boolean {
  const folder = join(root, '.changeset')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .some((file) => {
      const [, head = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/m)
      return new RegExp(`^['"]@helpdesk-mcp/${connector}['"]: major\\s*$`, 'm').test(head)
    })
}

function lineOf(record: ToolRecord): string {
  const { annotations, inputSchema, name } = toTool(record)
  const hash = createHash('sha256').update(JSON.stringify(inputSchema)).digest('hex').slice(0, 8)
  const hints = [
    annotations.readOnlyHint ? 'read' : 'write',
    ...(annotations.destructiveHint ? ['destructive'] : []),
    ...(annotations.idempotentHint ? ['idempotent'] : []),
    ...(annotations.openWorldHint ? ['open'] : []),
  ].join(',')
  const aliases = (record.aliases ?? []).map((alias) => `was:${alias}`)
  return [name, hash, hints, ...aliases, ...argumentsOf(record.inputSchema, record.inputSchema)].join(' ')
}

function argumentsOf(
  schema: JsonSchema,
  root: JsonSchema,
  path = '',
  within: readonly JsonSchema[] = [],
): string[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([name, given]) => {
    const property = resolve(given, root)
    const item = property.items ? resolve(property.items, root) : undefined
    const values = property.enum ?? item?.enum
    const mark = required.includes(name) ? '!' : ''
    const listed = values ? `=${values.map((value) => encodeURIComponent(String(value))).join('|')}` : ''
    const here = `${path}${name}`
    const inner = [property, ...(item ? [item] : [])].filter((one) => !within.includes(one))
    return [
      `${here}${mark}${listed}`,
      ...inner.flatMap((one) =>
        argumentsOf(one, root, one === item ? `${here}[].` : `${here}.`, [...within, one]),
      ),
    ]
  })
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1)
  const target = name === undefined ? undefined : root.$defs?.[name]
  return target ? resolve(target, root) : schema
}

interface SnapshotTool {
  name: string
  aliases: string[]
  arguments: Map<string, { required: boolean; values?: string[] }>
}

function readLines(text: string): SnapshotTool[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', _hash, _hints, ...rest] = line.split(' ')
      const aliases = rest.filter((word) => word.startsWith('was:')).map((word) => word.slice('was:'.length))
      const args = rest
        .filter((word) => !word.startsWith('was:'))
        .map((word) => {
          const [argument = '', values] = word.split('=')
          const required = argument.endsWith('!')
          const key = required ? argument.slice(0, -1) : argument
          return [key, { required, ...(values === undefined ? {} : { values: values.split('|') }) }] as const
        })
      return { name, aliases, arguments: new Map(args) }
    })
}

/** What a client's calls of the earlier form would trip over. */
function changesOf(before: SnapshotTool, now: SnapshotTool): string[] {
  const ask = 'Write a changeset with a major version, or put it back.'
  const isNested = (path: string) => path.includes('.')
  const parentIsNew = (path: string) => !before.arguments.has(path.replace(/(\[\])?\.[^.]*$/, ''))
  const added = [...now.arguments].filter(([path, { required }]) => {
    if (!required || before.arguments.get(path)?.required) return false
    return !(isNested(path) && parentIsNew(path))
  })
  return [
    ...added.map(([path]) => `${before.name} requires ${path}, which it did not. ${ask}`),
    ...[...before.arguments].flatMap(([path, { values }]) => {
      const same = now.arguments.get(path)
      if (!same) return [`${before.name} no longer takes ${path}. ${ask}`]
      if (!same.values) return []
      const lost = values?.filter((value) => !same.values?.includes(value))
      if (!lost) return [`${before.name} takes only some values of ${path} now. ${ask}`]
      return lost.length > 0 ? [`${before.name} no longer takes ${lost.join(', ')} as ${path}. ${ask}`] : []
    }),
  ]
}

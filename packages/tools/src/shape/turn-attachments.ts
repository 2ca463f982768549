import {
  isObject,
  type TurnAttachment,
  type TurnReadPlan,
  type TurnsPlan,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { hasValues, isEmpty } from './field-rules.ts'
import { asText, type Look, plain } from './look.ts'

type Entry = Record<string, unknown>

/** What a tool that reads something of an entry is called with. */
export interface ReadContext {
  /** Arguments of the call: other tools take the same ids. */
  args: Readonly<Record<string, unknown>>
  /** A tool's name by its id, if it is permitted. */
  toolName(id: string): string | undefined
}

/** The files of an entry. */
export function readAttachments(
  entry: Entry,
  plan: TurnsPlan,
  context: ReadContext,
  { firstOf, valueAt }: Look,
): TurnAttachment[] {
  const { attachments } = plan
  if (!attachments) return []
  const files = valueAt(entry, attachments.at)
  if (!Array.isArray(files)) return []
  return files.flatMap((file: unknown): TurnAttachment[] => {
    if (isEmpty(file)) return []
    if (typeof file === 'string') return [/^\w+:\/\//.test(file) ? { link: file } : { name: file }]
    if (!isObject(file)) return [{ entry: file }]
    const look = (paths: readonly string[] | undefined) => firstOf(file, entry, paths)
    const size = Number(plain(look(attachments.size)) ?? Number.NaN)
    const read = attachments.read && readWith(attachments.read, entry, file, context)
    const id = plain(look(attachments.id))
    const name = asText(look(attachments.name))
    const type = asText(look(attachments.type))
    const link = address(look(attachments.link))
    const made: TurnAttachment = {}
    if (id !== undefined) made.id = id
    if (name !== undefined) made.name = name
    if (type !== undefined) made.type = type
    if (size >= 0) made.size = size
    if (link !== undefined) made.link = link
    if (read !== undefined) made.read_with = read
    return [Object.keys(made).length > 0 ? made : { entry: file }]
  })
}

/** A picture that stands in its own address is no link. */
function address(value: unknown): string | undefined {
  return typeof value === 'string' && !/^\s*data:/i.test(value) ? value : undefined
}

/** A call of the tool that reads something of an entry; undefined if that tool is not permitted, or an id is missing. */
export function readWith(
  { tool, arguments: sources, when }: TurnReadPlan,
  entry: Entry,
  file: Entry | undefined,
  { args, toolName }: ReadContext,
): TurnAttachment['read_with'] {
  const name = toolName(tool)
  if (name === undefined || !hasValues(entry, when)) return undefined
  const values = Object.entries(sources).map(([argument, source]) => {
    const value = source.startsWith('$')
      ? args[source.slice(1)]
      : source.startsWith('attachment.')
        ? valueAt(file, source.slice('attachment.'.length))
        : valueAt(entry, source)
    return [argument, plain(value)] as const
  })
  if (values.some(([, value]) => value === undefined || value === '')) return undefined
  return { tool: name, arguments: Object.fromEntries(values) as Record<string, string | number> }
}

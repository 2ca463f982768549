import type { JsonSchema } from '../schema-form/json-schema.ts'
import { sayField, sayWord } from '../words/say-value.ts'

interface KnownTool {
  name: string
  title: string
  effects: readonly string[]
  inputSchema: JsonSchema
}

/** The ticket, conversation or other record that a tool is used on. */
export interface RecordUse {
  /** The argument that names it. */
  argument: string
  /** What it is, in a word: "ticket". */
  word: string
  /** The tool that reads one. */
  read: string
  /** The tool that lists them, where there is one that needs no arguments. */
  list: string | undefined
  /** Whether the argument takes the number that people quote too. */
  takesNumber: boolean
  /** How the helpdesk looks for what the latest ones do not have. */
  search: RecordSearch | undefined
}

/** A list that can be searched, and the arguments that take what someone types. */
export interface RecordSearch {
  tool: string
  /** Takes a part of the subject; `isPattern`: within asterisks. */
  subject?: { argument: string; isPattern: boolean }
  /** Takes a customer's whole e-mail address. */
  email?: string
}

/** Conversations are what most tools are used on; other records are found by name. */
const words = ['ticket', 'conversation', 'case'] as const

/** Which record a tool is used on, told by the tool's arguments and the names of its neighbors. */
export function recordOf(tool: KnownTool, tools: readonly KnownTool[]): RecordUse | undefined {
  for (const word of words) {
    const argument = argumentFor(tool, word)
    const read = argument && shortest(tools, new RegExp(`^get_single_.+_${word}_by_id$`))
    if (argument === undefined || read === undefined) continue
    const lister = read.replace(/^get_single_(.+)_by_id$/, 'list_all_$1s')
    const list = tools.find(({ name, inputSchema }) => name === lister && !inputSchema.required?.length)
    const { description = '' } = tool.inputSchema.properties?.[argument] ?? {}
    const takesNumber = /\b(ticketNumber|conversation_no|casenum)\b/.test(description)
    const search = searchOf(lister, tools)
    return { argument, word, read, list: list?.name, takesNumber, search }
  }
  return undefined
}

/** The list itself, or the search that stands beside it. */
function searchOf(lister: string, tools: readonly KnownTool[]): RecordSearch | undefined {
  for (const name of [`${lister}_search`, lister]) {
    const tool = tools.find((each) => each.name === name && !each.inputSchema.required?.length)
    const known = tool?.inputSchema.properties ?? {}
    const subject = ['subject', 'query', 'search', 'q'].find((argument) => Object.hasOwn(known, argument))
    const email = ['customer_email', 'email'].find((argument) => Object.hasOwn(known, argument))
    if (subject === undefined && email === undefined) continue
    const isPattern = subject !== undefined && (known[subject]?.description ?? '').includes('*abc*')
    return {
      tool: name,
      ...(subject === undefined ? {} : { subject: { argument: subject, isPattern } }),
      ...(email === undefined ? {} : { email }),
    }
  }
  return undefined
}

/** What the search is asked for the typed text; undefined where it would not find it. */
export function searchArguments(
  { subject, email }: RecordSearch,
  typed: string,
): Record<string, string> | undefined {
  if (/^\S+@\S+\.\S+$/.test(typed)) return email === undefined ? undefined : { [email]: typed }
  const text = typed.replaceAll('*', '').trim()
  // A number is no part of a subject, and one or two letters are in too many.
  if (subject === undefined || text.length < 3 || /^[\d#-]+$/.test(text)) return undefined
  return { [subject.argument]: subject.isPattern ? `*${text}*` : text }
}

/** The fields, with the record's own under what it is rather than "ID". */
export function withRecord<Field extends { name: string; label: string }>(
  fields: readonly Field[],
  use: RecordUse | undefined,
): Field[] {
  return fields.map((field) =>
    field.name === use?.argument ? { ...field, label: sayWord(use.word) } : field,
  )
}

/** Names of tools in a text that people read, by their titles. */
export function toolsIn<Tool extends KnownTool>(text: string, tools: readonly Tool[]): Tool[] {
  const named = new Set(text.match(/\b[a-z0-9]+(?:_[a-z0-9]+)+\b/g) ?? [])
  return tools.filter(({ name }) => named.has(name))
}

/** The text with titles in place of the names of tools. */
export function withTitles(text: string, tools: readonly KnownTool[]): string {
  return toolsIn(text, tools)
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((said, { name, title }) => said.replaceAll(name, `“${title}”`), text)
}

/** What assistants are told, without the names that only programs use: tools by their titles, fields as they are labeled. */
export function sayTold(text: string, tools: readonly KnownTool[]): string {
  return withTitles(text, tools).replace(
    /(?<![\w./@-])[a-z]+(?:[._][a-z]\w*|[a-z]*[A-Z]\w*)+(?![\w/@])(?!\.\w)/g,
    (name) =>
      sayField(name)
        .toLowerCase()
        .replace(/\bid(s?)\b/g, 'ID$1')
        .replaceAll(': ', ' '),
  )
}

function argumentFor({ name, inputSchema }: KnownTool, word: string): string | undefined {
  const known = Object.keys(inputSchema.properties ?? {})
  const own = new RegExp(`^${word}(_id|Id)$`)
  const found = known.find((argument) => own.test(argument))
  if (found !== undefined) return found
  return name.endsWith(`_${word}_by_id`) && known.includes('id') ? 'id' : undefined
}

function shortest(tools: readonly KnownTool[], name: RegExp): string | undefined {
  const found = tools.filter((tool) => name.test(tool.name) && tool.effects.every((each) => each === 'read'))
  return found.map((tool) => tool.name).sort((one, other) => one.length - other.length)[0]
}

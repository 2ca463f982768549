import { isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import { nearest, referencesIn, renderText } from '@helpdesk-mcp/tools'
import type { DeriveProblem } from '../problems.ts'

/** Hosts and directories that show little of a description show its start. */
const maxFirstSentence = 200

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])(?<!\b(?:e\.g|i\.e)\.)\s/)[0] ?? text
}

/** Checks that texts name other tools only by references, which a server without those tools can leave out. */
export function checkTexts(records: readonly ToolRecord[], brand: string, problems: DeriveProblem[]): void {
  const names = new Map(records.map(({ id, name }) => [id, name]))
  const ids = new Map(
    records.flatMap(({ id, name, aliases = [] }) => [name, ...aliases].map((each) => [each, id] as const)),
  )
  for (const record of records) {
    const first = firstSentence(renderText(record.description, names))
    if (first.length > maxFirstSentence)
      problems.push({
        file: 'tools.yaml',
        key: `${record.id}.description`,
        problem: `has a first sentence of ${first.length} characters; some hosts show only ${maxFirstSentence}.`,
        fix: 'Say in one short sentence what the tool does, and the rest after it.',
      })
    const own = new Map([[record.id, record.name]])
    for (const { key, text, isTemplate } of textsOf(record)) {
      const report = (problem: string, fix: string) =>
        problems.push({ file: 'tools.yaml', key: `${record.id}.${key}`, problem, fix })
      for (const word of text.match(/[a-z0-9_]+/g) ?? []) {
        const id = ids.get(word)
        if (id !== undefined) {
          const fix = isTemplate
            ? `Write {${id}}, so that a server without that tool leaves it out.`
            : "Say it in the tool's description, as {id}: this text is the same for every server."
          report(`names the tool ${word} in plain.`, fix)
        } else if (looksLikeName(word, brand)) {
          report(`names the unknown tool ${word}.`, `Write the id of a tool in braces, or remove it.`)
        }
      }
      if (isTemplate) checkTemplate(text, key === 'description', names, own, report)
    }
  }
}

function checkTemplate(
  text: string,
  isRequired: boolean,
  names: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
  report: (problem: string, fix: string) => void,
): void {
  const unknown = referencesIn(text).filter((id) => !names.has(id))
  for (const id of unknown) {
    const near = nearest(id, [...names.keys()])
    report(
      `refers to the unknown tool {${id}}.`,
      near.length > 0 ? `Did you mean {${near.join('} or {')}}?` : 'Use the id of a tool in tools.yaml.',
    )
  }
  if (unknown.length > 0) return
  if (!isBalanced(renderText(text, names))) {
    report('has a bracket or brace without its partner.', 'Close each bracket around a reference.')
  }
  const [firstWords = ''] = renderText(text, names).slice(0, 12).split('. ')
  if (isRequired && !renderText(text, own).startsWith(firstWords)) {
    report(
      'loses its first words on a server that has no other tool.',
      'Put the references of the first sentence into brackets: [: read it with {get_ticket}].',
    )
  }
}

interface ToolText {
  key: string
  text: string
  /** Rendered for each server; other texts are the same for every server. */
  isTemplate: boolean
}

function textsOf({ title, description, unverified, withheld, inputSchema }: ToolRecord): ToolText[] {
  return [
    { key: 'title', text: title, isTemplate: false },
    { key: 'description', text: description, isTemplate: true },
    ...(unverified === undefined ? [] : [{ key: 'unverified', text: unverified, isTemplate: true }]),
    ...Object.entries(withheld ?? {}).map(([name, text]) => ({
      key: `withheld.${name}`,
      text,
      isTemplate: true,
    })),
    ...schemaTexts(inputSchema, 'arguments'),
  ]
}

function schemaTexts(schema: JsonSchema, key: string): ToolText[] {
  const { description } = schema
  return [
    ...(description === undefined ? [] : [{ key, text: description, isTemplate: false }]),
    ...Object.entries(schema).flatMap(([keyword, value]) =>
      (Array.isArray(value) ? value : [value]).flatMap((inner) => {
        if (!isObject(inner)) return []
        return keyword === 'properties' || keyword === '$defs'
          ? Object.entries(inner).flatMap(([name, one]) => schemaTexts(one as JsonSchema, `${key}.${name}`))
          : schemaTexts(inner as JsonSchema, key)
      }),
    ),
  ]
}

const nameStarts = ['list_all', 'get_single', 'create_a', 'update_a', 'delete_a']

function looksLikeName(word: string, brand: string): boolean {
  return [...nameStarts.map((start) => `${start}_${brand}_`), `${brand}_`].some((start) =>
    word.startsWith(start),
  )
}

function isBalanced(text: string): boolean {
  const closing: Record<string, string> = { '[': ']', '{': '}' }
  const open: string[] = []
  for (const character of text) {
    const end = closing[character]
    if (end !== undefined) open.push(end)
    else if ((character === ']' || character === '}') && open.pop() !== character) return false
  }
  return open.length === 0
}

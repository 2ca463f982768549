import { type Connector, createConnector, loadTools, type ToolRecord } from '@helpdesk-mcp/connector'
import { toCallResult } from '@helpdesk-mcp/mcp'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { builtConnectors, builtSandbox } from './connectors.ts'
import type { Row } from './table.ts'

type Content = Record<string, unknown>

/** What the marks around text from outside cost: tokens of each connector's essential reads, with marks beside without. */
export async function measureMarks(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { definition, settings, name } of await builtConnectors()) {
    const sandbox = await builtSandbox(name)
    const connector = createConnector(definition, { settings, fetch: sandbox.fetch })
    const essential = loadTools(definition.tools).filter((record) => record.essential)
    const lists = essential.filter(
      ({ method, inputSchema }) => method === 'list' && !inputSchema.required?.length,
    )
    const getOf = (list: ToolRecord | undefined) =>
      essential.find(({ method, resource }) => method === 'get' && resource === list?.resource)
    const first = lists.find(getOf)
    const get = getOf(first)
    const listed = await Promise.all(lists.map((record) => tokensOf(connector, record.name, {})))
    rows.push(row(`${lists.length} lists of ${definition.title}`, listed))
    const ids = first ? await idsIn(connector, first.name) : []
    if (!get) continue
    const got = await Promise.all(ids.map((id) => tokensOf(connector, get.name, { id })))
    rows.push(row(`${got.length} × ${get.id} of ${definition.title}`, got))
  }
  return rows
}

interface Tokens {
  plain: number
  marked: number
}

function row(what: string, counts: readonly Tokens[]): Row {
  const sum = (of: keyof Tokens) => counts.reduce((total, count) => total + count[of], 0)
  return {
    what: `marks around untrusted text: ${what}`,
    ours: `${sum('marked')} tokens`,
    baseline: `${sum('plain')} tokens`,
    ratio: sum('marked') / sum('plain'),
  }
}

async function tokensOf(connector: Connector, tool: string, args: Content): Promise<Tokens> {
  const result = toCallResult(await connector.call(tool, args))
  const [block] = result.content as { text?: string }[]
  return {
    plain: countTokens(JSON.stringify(result.structuredContent)),
    marked: countTokens(block?.text ?? ''),
  }
}

async function idsIn(connector: Connector, list: string): Promise<unknown[]> {
  const { structuredContent } = await connector.call(list, { limit: 5 })
  const items = (structuredContent?.['result'] ?? []) as Content[]
  return items.map((item) => String(item['id'] ?? item['caseid']))
}

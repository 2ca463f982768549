import { type CallContext, ConnectorError, isObject, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import type { Ask, Meter } from './ask.ts'

/** Reads what is there and sends it with the additions and without the removals, where the vendor would replace the whole list. */
export async function mergeLists(
  record: ToolRecord,
  args: Record<string, unknown>,
  tools: readonly ToolRecord[],
  ask: Ask,
  meter: Meter,
  context: CallContext,
): Promise<Record<string, unknown>> {
  let merged = args
  for (const { argument, read, at, id, add, remove } of record.merge ?? []) {
    const { [add]: added, [remove]: removed, ...rest } = merged
    merged = rest
    if (added === undefined && removed === undefined) continue
    const reader = tools.find((tool) => tool.id === read)
    if (!reader)
      throw new ConnectorError(
        'unexpected_response',
        `${record.name} cannot read the current ${argument}: there is no tool ${read}.`,
      )
    const body = await ask(reader, { id: args['id'] }, meter, context)
    const current = valueAt(valueAt(body, reader.response.at) ?? body, at)
    if (current !== undefined && current !== null && !Array.isArray(current)) {
      throw new ConnectorError('unexpected_response', `${at} is not a list, so ${argument} was not changed.`)
    }
    const ids = (current ?? []).map((item: unknown) =>
      String(id === undefined || !isObject(item) ? item : valueAt(item, id)),
    )
    const gone = new Set(texts(removed))
    merged = {
      ...merged,
      [argument]: [...new Set([...ids, ...texts(added)])].filter((value) => !gone.has(value)),
    }
  }
  return merged
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

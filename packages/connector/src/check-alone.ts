import { ConnectorError, type ToolRecord } from '@helpdesk-mcp/contracts'

/** Refuses, before anything is sent, an argument that the vendor does not take beside others; the order of a list, `ordered`, always may. */
export function checkAlone(
  record: ToolRecord,
  args: Record<string, unknown>,
  ordered: readonly string[],
): void {
  for (const [argument, beside] of Object.entries(record.alone ?? {})) {
    if (args[argument] === undefined) continue
    const others = Object.keys(args).filter((name) => ![argument, ...beside, ...ordered].includes(name))
    if (others.length === 0) continue
    const message = `${argument} cannot be given together with ${others.join(', ')}. Give ${argument} alone, or the others without it. Nothing was sent.`
    throw new ConnectorError('invalid_arguments', message, {
      details: others.map((other) => ({ argument: other, expected: `to be left out beside ${argument}` })),
    })
  }
}

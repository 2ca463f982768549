import { ConnectorError, type ToolRecord } from '@helpdesk-mcp/contracts'

/** Puts what stands for an object in another argument there. Throws `invalid_arguments` where that one is given too. */
export function withoutShort(record: ToolRecord, args: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(record.short_for ?? {}).filter(([name]) => Object.hasOwn(args, name))
  if (given.length === 0) return args
  const whole = { ...args }
  for (const [name, { argument, as, set }] of given) {
    const value = args[name]
    delete whole[name]
    if (value === undefined || value === null || value === '') continue
    if (whole[argument] !== undefined && whole[argument] !== null)
      throw new ConnectorError(
        'invalid_arguments',
        `${record.name} was not called. ${name} is a ${argument} of its own: give one of them, and the other in a second call.`,
        { details: [{ argument: name, expected: `no ${argument} beside it`, got: 'both' }] },
      )
    whole[argument] = { ...set, [as]: value }
  }
  return whole
}

import { ConnectorError } from '@helpdesk-mcp/contracts'

/** The error for a value that cannot be sent, although the schema allows it. */
export function invalidValue(argument: string, text: string, why: string, expected: string): ConnectorError {
  const got = text.slice(0, 80)
  return new ConnectorError('invalid_arguments', `${argument}: ${JSON.stringify(got)} ${why}`, {
    details: [{ argument, expected, got }],
  })
}

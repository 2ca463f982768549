import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'

/** A value as text on the wire; what has parts as JSON. */
export function asText(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}

/** Percent-encodes a value; refuses what no encoding of text can hold (half a surrogate pair). */
export function encode(argument: string, value: unknown): string {
  const text = asText(value)
  try {
    return encodeURIComponent(text)
  } catch {
    throw refusal(argument, text, 'is not valid text.', 'text without half characters')
  }
}

/** A value as a header; refuses what would end the header or cannot stand in one. */
export function headerValue(argument: string, value: unknown): string {
  const text = Array.isArray(value) ? value.map(asText).join(',') : asText(value)
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw refusal(argument, text, 'cannot stand in a header.', 'Latin letters, digits and signs on one line')
  }
  return text
}

export function refusal(argument: string, text: string, why: string, expected: string): ConnectorError {
  const got = text.slice(0, 80)
  return new ConnectorError('invalid_arguments', `${argument}: ${JSON.stringify(got)} ${why}`, {
    details: [{ argument, expected, got }],
  })
}

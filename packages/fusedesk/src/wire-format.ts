import type { WireFormat } from '@helpdesk-mcp/connector/client'

/** Bodies are forms; a list in a query is one text, unless its name ends in brackets. */
export const wireFormat: WireFormat = {
  writeBody(fields) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      const values = value === undefined ? [] : [value].flat()
      for (const one of values) form.append(name, String(one))
    }
    return form
  },

  writeQuery(values) {
    const pairs = Object.entries(values).flatMap(([name, value]): [string, string][] => {
      if (value === undefined || value === null) return []
      if (Array.isArray(value) && name.endsWith('[]')) return value.map((one) => [name, String(one)])
      return [[name, String(value)]]
    })
    return new URLSearchParams(pairs).toString()
  },
}

import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'
import type { AccountHeaderTable } from './account-header.ts'
import { isVisibleText } from './read-credential.ts'

type ListTable = Pick<AccountHeaderTable<object>, 'list' | 'id' | 'names' | 'noun'> & { setting: string }

/** The id of the only account in a list; with several, an error that says which there are. */
export function readAccount(table: ListTable, text: string): string {
  const { noun, setting } = table
  const accounts = accountsIn(table, text)
  const [first] = accounts
  if (accounts.length === 1 && first) return first.id
  if (!first) {
    throw new ConnectorError('forbidden', `The credential belongs to no ${noun}, as far as the vendor says.`)
  }
  const listed = accounts.slice(0, 20).map(({ id, name }) => `${id} (${name.slice(0, 100)})`)
  throw new ConnectorError(
    'invalid_arguments',
    `The credential belongs to ${accounts.length} ${noun}s, and which one is meant was not said. Set "${setting}" to one of: ${listed.join(', ')}. Nothing was sent.`,
  )
}

function accountsIn({ list, id, names, noun }: ListTable, text: string): { id: string; name: string }[] {
  const body = parse(text)
  const items = isObject(body) ? body[list] : undefined
  if (text.trim() === '') return []
  if (!Array.isArray(items)) {
    throw new ConnectorError('unexpected_response', `The vendor's list of ${noun}s cannot be read.`)
  }
  return items.filter(isObject).flatMap((item) => {
    const value = String(item[id] ?? '')
    const name = names.map((key) => item[key]).find((said) => typeof said === 'string' && said !== '')
    return isVisibleText(value) ? [{ id: value, name: JSON.stringify(name ?? 'without a name') }] : []
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

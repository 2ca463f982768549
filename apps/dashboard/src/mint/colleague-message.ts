import type { MintedServer } from '../api/schemas.ts'
import { sayDate } from '../time/say-time.ts'
import { byKind } from './client-tabs.tsx'

type Handed = Pick<MintedServer, 'name' | 'url' | 'expires_at' | 'require_api_token_auth' | 'clients'>

/**
 * The URL of an MCP server and how to add it, as one message: to the assistants that can reach it, else to programs on one's own computer.
 * `isLocal`: it opens only on the computer where the gateway runs.
 */
export function colleagueMessage(server: Handed, isLocal: boolean): string {
  const { name, url, expires_at: ends, require_api_token_auth: needsToken, clients } = server
  const { chats, developers } = byKind(clients.filter(({ problem }) => problem === null))
  const facts = [
    'Keep the URL to yourself: whoever has it can use it.',
    ...(ends === null ? [] : [`It works until ${sayDate(Date.parse(ends))}.`]),
    ...(needsToken ? ['It also needs an API token, which you get separately.'] : []),
    ...(isLocal ? ['It works only on the computer where Helpdesk MCP runs.'] : []),
  ]
  return [
    `“${name}” lets your AI assistant work with our helpdesk. This is its URL:`,
    url,
    facts.join(' '),
    'Add it to the assistant that you use:',
    ...(chats.length > 0 ? chats : developers).map((client) => sayClient(client, url)),
  ].join('\n\n')
}

function sayClient({ title, steps, text, after }: Handed['clients'][number], url: string): string {
  const numbered = (of: readonly string[], from: number) =>
    of.map((step, index) => `${from + index}. ${step}`)
  // The URL stands above already.
  const shown = text === url ? [] : [text]
  return [title, ...numbered(steps, 1), ...shown, ...numbered(after, steps.length + 1)].join('\n')
}

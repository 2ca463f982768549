import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnvironment } from '../http/auth.ts'
import { bearer, json, problems } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'

export const ClientTarget = z
  .object({
    id: z.string().openapi({ example: 'cursor' }),
    title: z.string().openapi({ example: 'Cursor' }),
    steps: z
      .array(z.string())
      .openapi({ description: 'What to do, one step each. The last is about `text`.' }),
    text: z.string().openapi({ description: 'What to copy: a URL, a command or a part of a file.' }),
    after: z.array(z.string()).openapi({ description: 'What to do after that, one step each.' }),
    link: z
      .string()
      .nullable()
      .openapi({ description: 'Opens the client and adds the MCP server; null: it has no such link.' }),
    problem: z
      .string()
      .nullable()
      .openapi({ description: 'Why it cannot use this MCP server; null: it can.' }),
    fix: z.array(z.string()).openapi({ description: 'What to do about the problem, one step each.' }),
  })
  .openapi('ClientTarget')

export type ClientTarget = z.infer<typeof ClientTarget>

export type ClientAuth = 'none' | 'api_token' | 'sign_in'

interface Target {
  /** The MCP server's URL, or a text that stands for it. */
  url: string
  /** Under which the client lists it. */
  name: string
  /** What opens it beside the URL: nothing, an API token, or a person who signs in. */
  auth: ClientAuth
  /** Where the gateway is reached. */
  publicUrl: string
}

/** Stand for what this gateway does not know any more. */
const urlToFill = 'YOUR_MCP_URL'
const tokenToFill = 'YOUR_API_TOKEN'
const tokenVariable = 'HELPDESK_MCP_TOKEN'

/** How to add an MCP server to each client, and what keeps it from working there. */
export function clientTargets({ url, name, auth, publicUrl }: Target): ClientTarget[] {
  const { isPublic, isSecure, isLocal } = reach(publicUrl)
  const needsToken = auth === 'api_token'
  const signIn = (step: string) => ({ after: auth === 'sign_in' ? [step] : [] })
  const header = `Authorization: Bearer ${tokenToFill}`
  const headers = needsToken ? { headers: { Authorization: `Bearer ${tokenToFill}` } } : {}
  const entry = { url, ...headers }
  const cloud = (who: string): Pick<ClientTarget, 'problem' | 'fix'> => {
    const host = new URL(publicUrl).hostname
    if (!isPublic) {
      return {
        problem: `${who} runs in the cloud and cannot reach ${host}. The gateway needs a public https address.`,
        fix: publicAddressSteps(publicUrl),
      }
    }
    if (isSecure) return fine
    return { problem: `${who} connects to https addresses only.`, fix: certificateSteps(host) }
  }
  const chatgpt = cloud('ChatGPT')
  const vscode = { name, type: 'http', ...entry }
  // mcp-remote requires this flag for remote URLs without TLS.
  const plain = !isSecure && !isLocal ? ['--allow-http'] : []
  return [
    {
      ...{ id: 'claude', title: 'Claude (web, desktop and phone)', link: null, text: url },
      steps: [
        'Open Settings, then Connectors, and add a custom connector.',
        ...(needsToken ? [`Add the header ${header} where your plan has headers.`] : []),
        `Name it ${name} and enter this URL.`,
      ],
      ...signIn('Claude opens this gateway in a browser: sign in, choose an MCP server and connect.'),
      ...cloud('Claude'),
    },
    {
      ...{ id: 'chatgpt', title: 'ChatGPT', link: null, text: url },
      steps: [
        'Open Settings, then Apps & Connectors, and turn on developer mode under Advanced.',
        `Create a connector ${auth === 'sign_in' ? 'with OAuth' : 'without authentication'}, name it ${name} and enter this URL.`,
      ],
      ...signIn('ChatGPT opens this gateway in a browser: sign in, choose an MCP server and connect.'),
      ...(chatgpt.problem === null && needsToken
        ? {
            problem: 'ChatGPT sends no headers, and this MCP server requires an API token.',
            fix: [`Use the URL that people sign in to instead: ${publicUrl}/mcp`],
          }
        : chatgpt),
    },
    {
      ...{ id: 'claude-code', title: 'Claude Code', link: null, ...fine },
      steps: ['Run this in a terminal.'],
      ...signIn('Type /mcp in Claude Code, choose the server, and sign in.'),
      text: `claude mcp add --transport http ${name} ${url}${needsToken ? ` --header "${header}"` : ''}`,
    },
    {
      ...{ id: 'claude-desktop', title: 'Claude Desktop (by mcp-remote)', link: null, ...fine },
      steps: [
        'Open Settings, then Developer, then Edit Config. It needs Node.js on the same machine.',
        'Add this, then start Claude Desktop again.',
      ],
      ...signIn('mcp-remote opens this gateway in a browser: sign in and connect.'),
      text: pretty({
        mcpServers: {
          [name]: {
            command: 'npx',
            args: ['-y', 'mcp-remote', url, ...plain, ...(needsToken ? ['--header', header] : [])],
          },
        },
      }),
    },
    {
      ...{ id: 'cursor', title: 'Cursor', ...fine },
      steps: ['Open the link, or add this to .cursor/mcp.json.'],
      ...signIn('Cursor shows “Needs login” in its settings under MCP: press it, sign in and connect.'),
      text: pretty({ mcpServers: { [name]: entry } }),
      link: `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(name)}&config=${encodeURIComponent(Buffer.from(JSON.stringify(entry)).toString('base64'))}`,
    },
    {
      ...{ id: 'vscode', title: 'VS Code', ...fine },
      steps: ['Open the link, or add this to .vscode/mcp.json.'],
      ...signIn(
        'VS Code asks whether it may sign in to this gateway when it first starts the server: allow it.',
      ),
      text: pretty({ servers: { [name]: { type: 'http', ...entry } } }),
      link: `vscode:mcp/install?${encodeURIComponent(JSON.stringify(vscode))}`,
    },
    {
      ...{ id: 'gemini', title: 'Gemini CLI', link: null, ...fine },
      steps: ['Run this in a terminal.'],
      ...signIn(`Type /mcp auth ${name} in Gemini CLI, and sign in.`),
      text: `gemini mcp add --transport http${needsToken ? ` --header "${header}"` : ''} ${name} ${url}`,
    },
    {
      ...{ id: 'codex', title: 'Codex', link: null, ...fine },
      steps: [
        ...(needsToken ? [`Keep the API token in the environment variable ${tokenVariable}.`] : []),
        'Run this in a terminal.',
      ],
      ...signIn(`Run codex mcp login ${name}, and sign in.`),
      text: `codex mcp add ${name} --url ${url}${needsToken ? ` --bearer-token-env-var ${tokenVariable}` : ''}`,
    },
  ]
}

const fine = { problem: null, fix: [] as string[] }

const publicUrlVariable = 'HELPDESK_MCP_PUBLIC_URL'

/** How a gateway that only its own machine or network reaches gets an address on the internet. */
function publicAddressSteps(publicUrl: string): string[] {
  return [
    'For good: run the gateway on a server with a domain, behind a reverse proxy that has a certificate, such as Caddy or nginx.',
    `To try it: open a tunnel to this gateway, for example with: cloudflared tunnel --url ${publicUrl}`,
    `Start the gateway again with ${publicUrlVariable} set to the https address that you get.`,
    'Enter the URL with that address: what follows the host stays the same.',
  ]
}

function certificateSteps(host: string): string[] {
  return [
    `Put a reverse proxy with a certificate for ${host} in front of the gateway, such as Caddy or nginx.`,
    `Start the gateway again with ${publicUrlVariable}=https://${host}`,
  ]
}

function reach(publicUrl: string) {
  const { protocol, hostname } = new URL(publicUrl)
  const isLocal = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
  const isPrivate =
    /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)[\d.]+$|^\[f[cde]/.test(hostname) ||
    /\.(local|internal|lan|localhost|test)$/.test(hostname) ||
    !/[.:]/.test(hostname)
  return { isLocal, isPublic: !isLocal && !isPrivate, isSecure: protocol === 'https:' }
}

function pretty(value: object): string {
  return JSON.stringify(value, null, 2)
}

/** Hosts take `mcp__<server>__<tool>` of at most so many characters. */
const maxNameLength = 64
const usualName = 'hd'

/** Words that tell no server from another. */
const fillers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'the',
  'to',
  'with',
])

/**
 * What a client calls the server: its name in letters that every client takes, as long as the longest of its tools leaves room. One that has
 * no such letters is told from others by its id.
 */
export function clientName(
  { id, name: serverName }: { id: string; name: string },
  toolNames: readonly string[],
): string {
  const longest = Math.max(0, ...toolNames.map(({ length }) => length))
  const room = Math.max(usualName.length, Math.min(20, maxNameLength - 'mcp____'.length - longest))
  const numbered = `${usualName}-${id.replace(/^mcp_/, '').slice(0, 4)}`
  const nameless = numbered.length <= room ? numbered : usualName
  const words = serverName
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  if (!words) return nameless
  const whole = words.join('-')
  const telling = words.filter((word) => !fillers.has(word))
  const [first = '', ...rest] = telling
  const letters = (of: readonly string[]) => of.map((word) => word[0]).join('')
  const fitting = [
    whole,
    telling.join('-'),
    rest.length > 0 ? `${first}-${letters(rest)}` : first,
    letters(words),
  ]
  const name =
    fitting.find(({ length }) => length > 1 && length <= room) ?? whole.slice(0, room).replace(/-$/, '')
  return /^[a-z]/.test(name) && name.length > 1 ? name : nameless
}

const ClientQuery = z.strictObject({
  require_api_token_auth: z.enum(['true', 'false']).default('false'),
})

export function clientRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const list = createRoute({
    method: 'get',
    path: '/mcp-clients',
    operationId: 'listClients',
    summary: 'How to add an MCP server to each client',
    description: `With ${urlToFill} in the place of the URL, which is only shown when a server is created: that answer has these with the URL in it.`,
    tags: ['MCP servers'],
    security: bearer,
    middleware: [may('manage')],
    request: { query: ClientQuery },
    responses: {
      200: json(z.object({ result: z.array(ClientTarget) }).openapi('ClientTargets'), 'The clients.'),
      ...problems(),
    },
  })
  app.openapi(list, (c) => {
    const auth = c.req.valid('query').require_api_token_auth === 'true' ? 'api_token' : 'none'
    const { publicUrl } = context
    return c.json({ result: clientTargets({ url: urlToFill, name: usualName, auth, publicUrl }) }, 200)
  })
}

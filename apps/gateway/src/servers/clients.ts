import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnvironment } from '../http/auth.ts'
import { bearer, json, problems } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { type ClientNames, usualNames } from './client-names.ts'
import { reachOf } from './client-reach.ts'

export const ClientTarget = z
  .object({
    id: z.string().openapi({ example: 'cursor' }),
    title: z.string().openapi({ example: 'Cursor' }),
    kind: z.enum(['chat', 'developer']).openapi({
      description:
        'chat: a web page or an app to talk to. developer: a program that is set up by a command or a file.',
    }),
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
  /** Under which clients list it. */
  names: ClientNames
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
export function clientTargets({ url, names, auth, publicUrl }: Target): ClientTarget[] {
  const { isLocal, isSecure, ...cloud } = reachOf(publicUrl)
  const { title: serverTitle, whole, short } = names
  const needsToken = auth === 'api_token'
  const signIn = (step: string) => ({ after: auth === 'sign_in' ? [step] : [] })
  const header = `Authorization: Bearer ${tokenToFill}`
  const headers = needsToken ? { headers: { Authorization: `Bearer ${tokenToFill}` } } : {}
  const entry = { url, ...headers }
  const chat = { kind: 'chat', link: null, text: url } as const
  const developer = { kind: 'developer', ...fine } as const
  // Some count the server's name into those of its tools, which are bounded.
  const listedShort =
    short === whole ? [] : [`It is listed as ${short}: ${whole} is too long beside the names of its tools.`]
  const fileSteps = (file: string, key: string, name: string) =>
    `Add this to ${file}. If there is a part “${key}” in it already, add only “${name}” and what follows it to that part, after a comma.`
  const vscode = { name: whole, type: 'http', ...entry }
  // mcp-remote requires this flag for remote URLs without TLS.
  const plain = !isSecure && !isLocal ? ['--allow-http'] : []
  return [
    {
      ...{ id: 'claude', title: 'Claude', ...chat },
      steps: [
        'Open Settings, then Connectors, and add a custom connector.',
        ...(needsToken ? [`Add the header ${header} where your plan has headers.`] : []),
        `Name it ${serverTitle} and enter this URL.`,
      ],
      ...signIn('Claude opens this gateway in a browser: sign in, choose an MCP server and connect.'),
      ...cloud,
    },
    {
      ...{ id: 'chatgpt', title: 'ChatGPT', ...chat },
      steps: [
        'Open Settings, then Apps & Connectors, and turn on developer mode under Advanced.',
        `Create a connector ${auth === 'sign_in' ? 'with OAuth' : 'without authentication'}, name it ${serverTitle} and enter this URL.`,
      ],
      ...signIn('ChatGPT opens this gateway in a browser: sign in, choose an MCP server and connect.'),
      ...(cloud.problem === null && needsToken
        ? {
            problem: 'ChatGPT sends no headers, and this MCP server requires an API token.',
            fix: [`Use the URL that people sign in to instead: ${publicUrl}/mcp`],
          }
        : cloud),
    },
    {
      ...{ id: 'claude-desktop', title: 'Claude Desktop (by its settings file)', link: null, ...developer },
      steps: [
        'Node.js has to be installed on this computer.',
        'In Claude Desktop, open Settings, then Developer, then Edit Config: it shows the file claude_desktop_config.json.',
        fileSteps('that file', 'mcpServers', whole),
      ],
      after: [
        `Save the file and start Claude Desktop again. It is listed as ${whole}.`,
        ...(auth === 'sign_in' ? ['A browser opens this gateway: sign in and connect.'] : []),
      ],
      text: pretty({
        mcpServers: {
          [whole]: {
            command: 'npx',
            args: ['-y', 'mcp-remote', url, ...plain, ...(needsToken ? ['--header', header] : [])],
          },
        },
      }),
    },
    {
      ...{ id: 'claude-code', title: 'Claude Code', link: null, ...developer },
      steps: ['Run this in a terminal.'],
      after: [...listedShort, ...signIn('Type /mcp in Claude Code, choose the server, and sign in.').after],
      text: `claude mcp add --transport http ${short} ${url}${needsToken ? ` --header "${header}"` : ''}`,
    },
    {
      ...{ id: 'cursor', title: 'Cursor', ...developer },
      steps: [
        'Open the link above, or change a file by hand.',
        fileSteps('.cursor/mcp.json', 'mcpServers', short),
      ],
      after: [
        ...listedShort,
        ...signIn('Cursor shows “Needs login” in its settings under MCP: press it, sign in and connect.')
          .after,
      ],
      text: pretty({ mcpServers: { [short]: entry } }),
      link: `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(short)}&config=${encodeURIComponent(Buffer.from(JSON.stringify(entry)).toString('base64'))}`,
    },
    {
      ...{ id: 'vscode', title: 'VS Code', ...developer },
      steps: [
        'Open the link above, or change a file by hand.',
        fileSteps('.vscode/mcp.json', 'servers', whole),
      ],
      ...signIn(
        'VS Code asks whether it may sign in to this gateway when it first starts the server: allow it.',
      ),
      text: pretty({ servers: { [whole]: { type: 'http', ...entry } } }),
      link: `vscode:mcp/install?${encodeURIComponent(JSON.stringify(vscode))}`,
    },
    {
      ...{ id: 'gemini', title: 'Gemini CLI', link: null, ...developer },
      steps: ['Run this in a terminal.'],
      after: [...listedShort, ...signIn(`Type /mcp auth ${short} in Gemini CLI, and sign in.`).after],
      text: `gemini mcp add --transport http${needsToken ? ` --header "${header}"` : ''} ${short} ${url}`,
    },
    {
      ...{ id: 'codex', title: 'Codex', link: null, ...developer },
      steps: [
        ...(needsToken ? [`Keep the API token in the environment variable ${tokenVariable}.`] : []),
        'Run this in a terminal.',
      ],
      after: [...listedShort, ...signIn(`Run codex mcp login ${short}, and sign in.`).after],
      text: `codex mcp add ${short} --url ${url}${needsToken ? ` --bearer-token-env-var ${tokenVariable}` : ''}`,
    },
  ]
}

const fine = { problem: null, fix: [] as string[] }

function pretty(value: object): string {
  return JSON.stringify(value, null, 2)
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
    return c.json({ result: clientTargets({ url: urlToFill, names: usualNames, auth, publicUrl }) }, 200)
  })
}

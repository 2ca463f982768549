import type { OauthClient } from '../model.ts'
import { isLoopback } from './redirects.ts'

/** An app that people know, and where it answers. */
interface KnownApp {
  name: string
  /** What a name must contain to be taken for it, in letters and digits alone. */
  words: readonly string[]
  /** The hosts of its metadata documents and redirects; their subdomains too. The first is the one that people know. */
  hosts: readonly [string, ...string[]]
  /** The schemes of its redirects on a person's machine. */
  schemes: readonly string[]
}

const knownApps: readonly KnownApp[] = [
  {
    name: 'Claude',
    words: ['claude', 'anthropic'],
    hosts: ['claude.ai', 'claude.com', 'anthropic.com'],
    schemes: ['claude:'],
  },
  {
    name: 'ChatGPT',
    words: ['chatgpt', 'openai', 'codex'],
    hosts: ['chatgpt.com', 'openai.com'],
    schemes: ['chatgpt:', 'codex:'],
  },
  {
    name: 'VS Code',
    words: ['vscode', 'visualstudio', 'copilot'],
    hosts: ['vscode.dev', 'visualstudio.com', 'microsoft.com', 'github.com'],
    schemes: ['vscode:', 'vscode-insiders:'],
  },
  { name: 'Cursor', words: ['cursor'], hosts: ['cursor.com', 'cursor.sh'], schemes: ['cursor:'] },
  { name: 'Gemini', words: ['gemini', 'google'], hosts: ['google.com', 'gemini.google'], schemes: [] },
  { name: 'Zendesk', words: ['zendesk'], hosts: ['zendesk.com'], schemes: [] },
]

/** The app that a client is named like without being it: neither its document nor the address that is answered is that app's. */
export function looksLike(
  { id, kind, metadata }: Pick<OauthClient, 'id' | 'kind' | 'metadata'>,
  redirectUri: string,
): { name: string; host: string } | undefined {
  const folded = foldName(metadata.name ?? '')
  const app = knownApps.find(({ words }) => words.some((word) => folded.includes(word)))
  if (app === undefined) return undefined
  // An app on a person's machine registers itself under its own name, and no host tells whether it is that app. The page says so.
  if (kind === 'registered' && isLoopback(redirectUri)) return undefined
  const isItsOwn = kind === 'document' ? belongsTo(app, id) : belongsTo(app, redirectUri)
  return isItsOwn ? undefined : { name: app.name, host: app.hosts[0] }
}

function belongsTo({ hosts, schemes }: KnownApp, address: string): boolean {
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:') return schemes.includes(protocol)
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}

/** Letters of other scripts, and digits, that are read as a Latin letter. */
const readAs: Readonly<Record<string, string>> = {
  ...{ а: 'a', ɑ: 'a', α: 'a', с: 'c', ϲ: 'c', ԁ: 'd', е: 'e', ε: 'e', ё: 'e', ɡ: 'g', һ: 'h', н: 'h' },
  ...{ і: 'i', ı: 'i', ι: 'i', ј: 'j', κ: 'k', к: 'k', ӏ: 'l', ո: 'n', ν: 'v', о: 'o', ο: 'o', օ: 'o' },
  ...{ р: 'p', ρ: 'p', ѕ: 's', т: 't', τ: 't', υ: 'u', ս: 'u', ѵ: 'v', х: 'x', χ: 'x', у: 'y', γ: 'y' },
  ...{ '0': 'o', '1': 'l', '|': 'l', '!': 'i', '3': 'e', '4': 'a', '@': 'a', '5': 's', $: 's' },
}

/** A name as a hurried reader takes it: without case, accents, spaces and signs. */
function foldName(name: string): string {
  const letters = [...name.normalize('NFKD').toLowerCase()].map((letter) => readAs[letter] ?? letter)
  return letters.join('').replace(/[^a-z0-9]/g, '')
}

import { mintServer } from '../manage/mint-server.ts'
import type { ServerConfig } from '../model.ts'
import type { CommandProcess } from './command-process.ts'
import { findAccountByWord } from './find-by-word.ts'
import { printUrl } from './print-url.ts'
import { readExpiry } from './read-expiry.ts'
import type { Opened } from './with-context.ts'

export interface MintOptions {
  account: string[]
  name?: string
  methods?: string
  tags?: string
  effects?: string
  tools?: string
  denyTools?: string
  unverified?: true
  surface: 'auto' | 'direct' | 'catalog'
  expires?: string
  requireToken?: true
  json?: true
}

export async function mint(
  on: CommandProcess,
  { context, accounts }: Opened,
  tenantId: string,
  options: MintOptions,
): Promise<void> {
  const chosen = []
  for (const word of options.account) chosen.push(await findAccountByWord(context, tenantId, word))
  const minted = await mintServer(context, accounts, tenantId, {
    name: options.name ?? chosen.map(({ name }) => name).join(', '),
    accountIds: chosen.map(({ id }) => id),
    config: readConfig(options),
    expiresAt: options.expires === undefined ? null : readExpiry(options.expires, context.clock.now()),
    requireApiTokenAuth: options.requireToken === true,
  })
  await printUrl(on, minted, options)
}

/** An empty list stays one, and is refused: it never means all. */
function readConfig({
  methods,
  tags,
  effects,
  tools,
  denyTools,
  unverified,
  surface,
}: MintOptions): ServerConfig {
  const words = (text: string) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  return {
    ...(methods === undefined ? {} : { methods: words(methods) }),
    ...(tags === undefined ? {} : { tags: words(tags) }),
    ...(effects === undefined ? {} : { effects: words(effects) }),
    ...(tools === undefined && denyTools === undefined
      ? {}
      : {
          tools: {
            ...(tools === undefined ? {} : { allow: words(tools) }),
            ...(denyTools === undefined ? {} : { deny: words(denyTools) }),
          },
        }),
    ...(unverified ? { unverified } : {}),
    ...(surface === 'auto' ? {} : { surface }),
  }
}

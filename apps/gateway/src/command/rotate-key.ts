import { systemClock } from '@helpdesk-mcp/contracts'
import { addKey, dropOldKeys } from '../key-file.ts'
import { createLog } from '../log.ts'
import { keyFileOf, openKeys } from '../open-context.ts'
import { SettingError } from '../settings/setting-error.ts'
import { type Flags, readSettings, type Settings } from '../settings.ts'
import { openStore } from '../storage/open-store.ts'
import { type CommandProcess, print } from './command-process.ts'
import { refuseAbsent } from './with-context.ts'

/** A running gateway may have sealed something with the old key just before it learnt of the new one. */
const settleMs = 1_000

/** Seals everything with a new key. A gateway that runs on the same key file goes on, with the new one. */
export async function rotateKey(
  on: CommandProcess,
  flags: Flags,
  { forgetOld }: { forgetOld?: true },
): Promise<void> {
  const settings = readSettings(on.environment, { logLevel: 'warn', ...flags })
  refuseAbsent(settings)
  const file = settings.secretKey === undefined ? keyFileOf(settings) : undefined
  if (file === undefined) {
    refuseOneKey(settings)
    const count = await resealAll(on, settings)
    const then = 'Once every instance runs with both keys, take the old one out of HELPDESK_MCP_SECRET_KEY.'
    return print(on.output, `${count} sealed with the first key. ${then}`)
  }
  await addKey(file)
  await print(on.errors, `A new key stands first in ${file}.`)
  await resealAll(on, settings)
  await systemClock.sleep(settleMs)
  const count = await resealAll(on, settings)
  if (forgetOld) await dropOldKeys(file)
  const old = forgetOld
    ? 'The old key is gone, and with it what it opens in older backups.'
    : 'The old key is kept behind it, for older backups; --forget-old drops it.'
  await print(on.output, `${count} sealed with the new key. ${old}`)
}

function refuseOneKey({ secretKey = '' }: Pick<Settings, 'secretKey'>): void {
  if (secretKey.split(/[\s,]+/).filter((word) => word !== '').length > 1) return
  throw new SettingError(
    'HELPDESK_MCP_SECRET_KEY has one key. Make another with `openssl rand -base64 32`, set HELPDESK_MCP_SECRET_KEY=new,old for every instance, start them again, and then run this with the same value.',
  )
}

async function resealAll(on: CommandProcess, settings: Settings): Promise<number> {
  const log = createLog({ level: settings.logLevel, output: on.errors })
  const keys = await openKeys(settings)
  const store = await openStore({ url: settings.databaseUrl, keys, clock: systemClock, log })
  try {
    return await store.reseal()
  } finally {
    await store.close()
  }
}

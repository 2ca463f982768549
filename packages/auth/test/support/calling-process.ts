import { fetchBySend, sendByFetch, systemClock } from '@helpdesk-mcp/contracts'
import { oauth2 } from '../../src/index.ts'
import { openStore } from '../token-folder-store.ts'
import { accounts, settings } from '../vendor-table.ts'

/** Makes calls with tokens from a folder: `folder url calls`. Prints what each call was authorised with. */
const [folder = '', url = '', calls = '1'] = process.argv.slice(2)
const { store } = openStore(folder)
const send = sendByFetch(fetch)
const layer = oauth2(accounts(`${url}/token`))(settings, { send, clock: systemClock, store })
const call = fetchBySend(layer(send))
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const answers = await Promise.all(
  Array.from({ length: Number(calls) }, async () => (await call(new Request(`${url}/api`))).text()),
)
process.stdout.write(`${[...new Set(answers)].join()}\n`)
process.exit(0)

import { systemClock } from '@helpdesk-mcp/contracts'
import { readKeys } from '../../../src/secrets/key-ring.ts'
import { openStore } from '../../../src/storage/open.ts'
import { makeAccount, makeServer, sampleCall } from '../samples.ts'

/** Says each write once the store has acknowledged it, until it is killed. */
const [url = '', key = ''] = process.argv.slice(2)
const store = await openStore({ url, keys: readKeys(key), clock: systemClock })
const { id } = await makeAccount(store, `of process ${process.pid}`)
process.stdout.write(`account ${id}\n`)
for (;;) {
  const server = await makeServer(store, [id])
  process.stdout.write(`server ${server.id}\n`)
  const calls = [sampleCall(), sampleCall()]
  await store.calls.add(calls)
  for (const call of calls) process.stdout.write(`call ${call.id}\n`)
}

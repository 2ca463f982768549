import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, utimesSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { bundled } from '../../../test/programs/bundled.ts'
import { useFolder } from './token-folder.ts'
import { openStore } from './token-folder-store.ts'

const newFolder = useFolder()
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

/** A token endpoint that takes its time, and an API that says what it was asked with. */
async function startVendor() {
  let exchanges = 0
  const server = createServer(async (request, response) => {
    if (request.url === '/api') return response.end(request.headers.authorization)
    exchanges++
    const token = JSON.stringify({ access_token: `access-${exchanges}`, expires_in: 3600 })
    setTimeout(() => response.end(token), 150)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ending.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, exchanges: () => exchanges }
}

const calling = new URL('./support/calling-process.ts', import.meta.url)
const locking = new URL('./support/locking-process.ts', import.meta.url)

async function start(script: URL, ...args: string[]) {
  const program = await bundled(script)
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [program, ...args])
  ending.push(() => child.kill('SIGKILL'))
  const said = { text: '' }
  child.stdout.on('data', (chunk) => {
    said.text += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.text += `stderr: ${chunk}`
  })
  await expect.poll(() => said.text).toContain('\n')
  return { child, said, ended: once(child, 'close') }
}

describe('processes that share a folder', () => {
  test('make one exchange among them, however many calls wait', async () => {
    const [folder, vendor] = [newFolder(), await startVendor()]
    const { store } = openStore(folder)
    await store.write({ accessToken: 'access-old', renewAt: 1 })
    const processes = await Promise.all([1, 2, 3].map(() => start(calling, folder, vendor.url, '50')))
    for (const { child } of processes) child.stdin.write('go\n')
    await Promise.all(processes.map(({ ended }) => ended))
    expect(processes.map(({ said }) => said.text)).toEqual(Array(3).fill('ready\nBearer access-1\n'))
    expect(vendor.exchanges()).toBe(1)
    expect(readdirSync(dirname(openStore(folder).file))).toHaveLength(1)
  })

  test('take over what a killed one held, however fresh its lock is', async () => {
    const folder = newFolder()
    const holder = await start(locking, folder)
    const { store, file } = openStore(folder)
    const order: string[] = []
    const waiting = store.lock(async () => order.push('taken'))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(order).toEqual([])
    // However long it takes, the lock does not get old: only that its process is gone can free it.
    const future = new Date(Date.now() + 3_600_000)
    utimesSync(`${file}.lock`, future, future)
    holder.child.kill('SIGKILL')
    await waiting
    expect(order).toEqual(['taken'])
  })

  test('of which many find the same stale lock let one in at a time', async () => {
    const folder = newFolder()
    const holder = await start(locking, folder)
    holder.child.kill('SIGKILL')
    await holder.ended
    let [inside, most] = [0, 0]
    const work = async () => {
      inside++
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside--
    }
    await Promise.all(Array.from({ length: 12 }, () => openStore(folder).store.lock(work)))
    expect(most).toBe(1)
  })
})

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { conversation } from '../calls.ts'
import type { Row } from '../table.ts'
import { residentMb } from './process-tree.ts'
import { gateway } from './subjects.ts'

const atOnce = 48
const maxMb = 700

/** The gateway's memory while so many clients ask at once for what the vendor answers with 10 MB. */
export async function measureOverload(): Promise<Row[]> {
  const { id, body } = await conversation()
  const large = JSON.stringify({ ...JSON.parse(body), rest: 'x'.repeat(10_000_000) })
  const vendor = createServer((incoming, outgoing) => {
    incoming.resume()
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(large)
  })
  await once(vendor.listen(0, '127.0.0.1'), 'listening')
  const { port } = vendor.address() as AddressInfo
  const subject = await gateway('overload', `http://127.0.0.1:${port}`, id, {})
  const { url, method, headers, body: message = '' } = subject.call
  const call = async () => {
    const response = await fetch(url, { method, headers, body: message })
    return response.status === 200 && !(await response.text()).includes('"isError":true')
  }
  try {
    await call()
    await call()
    const before = residentMb(subject.pid)
    let most = before
    const watching = setInterval(() => {
      most = Math.max(most, residentMb(subject.pid))
    }, 50)
    const answered = await Promise.all(Array.from({ length: atOnce }, call))
    clearInterval(watching)
    return [
      {
        what: `memory while ${atOnce} clients ask for answers of 10 MB: ${answered.filter(Boolean).length} answered, the others told to come again`,
        ours: `${most.toFixed(0)} MB`,
        baseline: `${before.toFixed(0)} MB`,
        ratio: most / before,
        aim: `< ${maxMb} MB`,
        met: most < maxMb,
      },
    ]
  } finally {
    await subject.stop()
    vendor.closeAllConnections()
    vendor.close()
  }
}

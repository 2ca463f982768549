import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, test } from 'vitest'
import { bundled } from '../../../test/programs/bundled.ts'

const program = await bundled(new URL('./support/impatient-process.ts', import.meta.url))

test.each(['never answers', 'stops in the middle'])(
  'a call to a vendor that %s is given up with its connection, whatever was collected',
  async (how) => {
    const ended: string[] = []
    const server = createServer((request, response) => {
      if (request.url?.endsWith('/token')) return response.end('{"access_token":"access","expires_in":3600}')
      const socket: Socket = request.socket
      socket.once('close', () => ended.push(request.url ?? ''))
      child.stdin.write('seen\n')
      if (how !== 'never answers') response.writeHead(200, { 'content-type': 'application/json' }).write('{')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const child = spawn(process.execPath, ['--expose-gc', program, url])
    const said = { text: '' }
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said.text += chunk
      })
    }
    try {
      await expect.poll(() => said.text).toContain('The call was cancelled.')
      await expect.poll(() => ended).toHaveLength(1)
    } finally {
      child.stdin.write('go\n')
      await once(child, 'close')
      server.closeAllConnections()
      server.close()
    }
  },
)

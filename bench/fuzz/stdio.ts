import { PassThrough } from 'node:stream'
import { serveStdio } from '@helpdesk-mcp/mcp'
import { requestFor } from '../../test/fuzz/mcp-requests.ts'
import { createFuzzToolset } from '../../test/fuzz/mcp-toolset.ts'
import { createRandom } from '../../test/fuzz/random.ts'
import type { OpenKind } from './open-kind.ts'

/** One server for each case: a few lines, in pieces, then a ping that must be answered. */
export function openStdio(): OpenKind {
  const toolset = createFuzzToolset()
  return {
    async run(seed) {
      const random = createRandom(seed)
      const input = new PassThrough()
      const output = new PassThrough()
      let said = ''
      output.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
      const served = serveStdio(toolset, { name: 'fuzz', version: '1' }, { input, output })
      const lines = Array.from({ length: 1 + random.below(4) }, () =>
        requestFor(random, random.pick(['2025-11-25', '2026-07-28'])).body.replaceAll('\n', ' '),
      )
      const bytes = Buffer.from(`${lines.join(random.pick(['\n', '\r\n', '\n\n']))}\n`)
      for (let at = 0; at < bytes.length; ) {
        const end = at + 1 + random.below(random.pick([3, 200, 70_000]) * 1 + bytes.length / 50)
        input.write(bytes.subarray(at, end))
        at = end
      }
      input.end('{"jsonrpc":"2.0","id":"the last","method":"ping"}\n')
      await served
      const answers = said.split('\n').filter((line) => line !== '')
      for (const line of answers) JSON.parse(line)
      if (!answers.some((line) => line.includes('"the last"')))
        throw new Error(`No answer after ${lines.join('\n').slice(0, 1_000)}\n${said.slice(0, 1_000)}`)
    },
  }
}

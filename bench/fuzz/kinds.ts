import { toCallResult } from '@helpdesk-mcp/mcp'
import { answerFor } from '../../test/fuzz/answers.ts'
import { askBoth, openBoth } from '../../test/fuzz/both-answers.ts'
import { createRandom } from '../../test/fuzz/random.ts'
import { fuzzOnce, maxBytes, openVendors } from '../../test/fuzz/run.ts'
import { wildArguments } from '../../test/fuzz/wild-arguments.ts'
import { openApi } from './api.ts'
import { checkBody, type OpenKind } from './open-kind.ts'
import { openStdio } from './stdio.ts'

export interface Kind {
  /** Of 100 cases of a whole run. */
  share: number
  open(): OpenKind | Promise<OpenKind>
}

export const kinds: Readonly<Record<string, Kind>> = {
  /** JSON-RPC messages over HTTP, answered directly and by the SDK alike. */
  messages: { share: 35, open: openMessages },
  /** The same over stdio, with lines broken anywhere. */
  stdio: { share: 5, open: openStdio },
  /** Arguments of every tool of every vendor. */
  arguments: { share: 25, open: openArguments },
  /** Answers of vendors to every tool. */
  answers: { share: 15, open: openAnswers },
  /** Requests to the management API of a gateway, and to the MCP servers that it minted. */
  api: { share: 20, open: openApi },
}

function openMessages(): OpenKind {
  const both = openBoth()
  return {
    async run(seed) {
      const { request, direct, sdk } = await askBoth(both, seed)
      const said = `${request.kind}: ${request.body.slice(0, 400)}`
      if (direct.status >= 500) throw new Error(`Status ${direct.status} to ${said}\n${direct.text}`)
      if (JSON.stringify(direct) !== JSON.stringify(sdk))
        throw new Error(`Two answers to ${said}\n${JSON.stringify(direct)}\n${JSON.stringify(sdk)}`)
      checkBody(direct.text, direct.headers['content-type'])
      if (direct.text.includes('hunter2')) throw new Error(`The text of an error came out: ${said}`)
    },
    async close() {
      await Promise.all([both.direct.close(), both.sdk.close()])
    },
  }
}

function openArguments(): OpenKind {
  const vendors = openVendors()
  const all = vendors.flatMap((vendor) => vendor.tools.map((record) => ({ vendor, record })))
  return {
    async run(seed) {
      const random = createRandom(seed)
      const chosen = all[seed % all.length]
      if (!chosen) return
      const { connector, answer } = chosen.vendor
      const { record } = chosen
      answer.status = random.pick([200, 200, 200, 404])
      answer.body = JSON.stringify(answerFor(random, record))
      const args = wildArguments(random, record)
      const { content, structuredContent } = toCallResult(await connector.call(record.name, args))
      const text = JSON.stringify(content)
      if (/connector failed on this call/.test(text))
        throw new Error(`${record.name} failed on ${JSON.stringify(args).slice(0, 1_000)}\n${text}`)
      if (Buffer.byteLength(JSON.stringify(structuredContent ?? null)) > maxBytes)
        throw new Error(`${record.name} answered more than ${maxBytes} bytes.`)
    },
  }
}

function openAnswers(): OpenKind {
  const vendors = openVendors()
  return {
    async run(seed) {
      const { tool, text, structured } = await fuzzOnce(vendors, seed)
      if (Math.max(text, structured) > maxBytes)
        throw new Error(`${tool} answered ${Math.max(text, structured)} bytes.`)
    },
  }
}

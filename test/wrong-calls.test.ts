import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { createConnector, type JsonSchema, loadTools, type ToolRecord } from '@helpdesk-mcp/connector'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, it } from 'vitest'

interface WrongCall {
  tool: string
  args: Record<string, unknown>
  says: RegExp
}

const settings = {
  richpanel: { apiKey: 'test-key' },
  edesk: { token: 'test-token' },
  fusedesk: { appname: 'test', apiKey: 'test-key' },
  chatwoot: { accountId: '1', apiAccessToken: 'test-token' },
  'zoho-desk': { clientId: '1000.X', clientSecret: 's', refreshToken: 'r', dataCentre: 'us', orgId: '1' },
}

const definitions = [richpanel, edesk, fusedesk, zohoDesk, chatwoot]
const written = readFileSync(join(import.meta.dirname, 'wrong-calls/calls.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(readLine)

/** `tool {arguments} what the refusal says`. The arguments end at the last brace before which they are JSON. */
function readLine(line: string): WrongCall {
  const start = line.indexOf(' ')
  for (let end = line.indexOf('} ', start); end > 0; end = line.indexOf('} ', end + 1)) {
    try {
      const args = JSON.parse(line.slice(start, end + 1))
      return { tool: line.slice(0, start), args, says: new RegExp(line.slice(end + 2)) }
    } catch {}
  }
  throw new Error(`No arguments in ${line}`)
}

/** Wrong calls that follow from a tool's schema: what is required is left out, and each argument has a value that it does not take. */
function generated({ name, inputSchema }: ToolRecord): WrongCall[] {
  const { properties = {}, required = [] } = inputSchema
  const missing = required.length > 0 ? [{ tool: name, args: {}, says: /Missing argument "/ }] : []
  const wrong = Object.entries(properties)
    .filter(([, schema]) => impossible(schema) !== undefined)
    .slice(0, 4)
    .map(([argument, schema]) => ({
      tool: name,
      args: { [argument]: impossible(schema) },
      // What a further call takes is refused under the name that it has there.
      says: new RegExp(`\\b${argument}: expected |This is about ${argument};`),
    }))
  return [...missing, ...wrong]
}

function impossible({ type, enum: values, format, pattern }: JsonSchema): unknown {
  if (values || format !== undefined || pattern !== undefined) return 'no such value!'
  if (type === 'integer' || type === 'number') return 'a few'
  if (type === 'boolean') return 'perhaps'
  if (type === 'object') return 'just text'
  return type === 'string' ? { text: 'a' } : undefined
}

const calls = definitions.flatMap((definition) => {
  const records = loadTools(definition.tools)
  const names = new Set(records.map(({ name }) => name))
  return [
    ...written.filter(({ tool }) => names.has(tool)),
    ...records.filter(({ essential }) => essential).flatMap(generated),
  ].map((call) => ({ definition, ...call }))
})

it('covers every written call, and 300 in all', () => {
  expect(calls.length).toBeGreaterThanOrEqual(300)
  const tools = new Set(calls.map(({ tool }) => tool))
  expect(written.filter(({ tool }) => !tools.has(tool))).toEqual([])
})

describe('a wrong call names the argument, what is expected and what to do, and never reaches the vendor', () => {
  it.each(calls.map((call) => [`${call.tool} ${JSON.stringify(call.args)}`, call] as const))(
    '%s',
    async (_call, { definition, tool, args, says }) => {
      let sent = 0
      const connector = createConnector(definition as never, {
        settings: settings[definition.id as keyof typeof settings] as never,
        fetch: async () => {
          sent++
          return Response.json({})
        },
        filter: { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] },
        unverified: true,
      })
      const { isError, structuredContent } = await connector.call(tool, args)
      const { code, message, details } = (structuredContent as Record<string, unknown>)['error'] as {
        code: string
        message: string
        details: { argument: string; expected: string; got: string }[]
      }
      expect({ isError, code, sent }).toEqual({ isError: true, code: 'invalid_arguments', sent: 0 })
      expect(message).toMatch(says)
      expect(message).toMatch(/^\w+ was not called\. /)
      expect(message).toMatch(
        /Did you mean|Allowed: |give |expected |lists them|leave out|is not available: /,
      )
      for (const { argument, expected, got } of details) {
        expect(argument).not.toBe('')
        expect(expected.length).toBeGreaterThan(3)
        expect(got).not.toBe('')
      }
    },
  )
})

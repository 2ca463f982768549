import type { BodyPlan, ParameterPlan, RequestPlan } from '@helpdesk-mcp/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson, toRequest } from '../src/index.ts'

/** What a server reads out of a request, written without the code under test. */
async function parseBack(
  plan: RequestPlan,
  request: ReturnType<typeof toRequest>,
): Promise<Record<string, unknown>> {
  const [address = '', query = ''] = request.url.slice('https://api.example'.length).split('?')
  const read: Record<string, unknown> = {}
  const templates = plan.path.split('/')
  for (const [index, segment] of address.split('/').entries()) {
    const name = templates[index]?.match(/^\{(.+)\}$/)?.[1]
    if (name) read[name] = decodeURIComponent(segment)
  }
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('=') as [string, string])
  for (const parameter of plan.parameters.filter((candidate) => candidate.in === 'query')) {
    const value = readQuery(parameter, pairs)
    if (value !== undefined) read[parameter.name] = value
  }
  for (const parameter of plan.parameters.filter((candidate) => candidate.in === 'header')) {
    const value = request.headers[parameter.name.toLowerCase()]
    if (value !== undefined) read[parameter.name] = value
  }
  return { ...read, ...(await readBody(plan.body, request)) }
}

function readQuery(parameter: ParameterPlan, pairs: [string, string][]): unknown {
  const { name, style, explode, json } = parameter
  const values = pairs.filter(([key]) => decodeURIComponent(key) === name).map(([, value]) => value)
  if (style === 'deepObject') {
    const inside = pairs.flatMap(([key, value]) => {
      const member = decodeURIComponent(key).match(/^(.*?)\[(.*)\]$/)
      return member?.[1] === name ? [[member[2] as string, decodeURIComponent(value)]] : []
    })
    return inside.length > 0 ? Object.fromEntries(inside) : undefined
  }
  if (values.length === 0) return undefined
  if (json) return JSON.parse(decodeURIComponent(values[0] as string))
  if (explode === true) return values.map(decodeURIComponent)
  const separator = { spaceDelimited: '%20', pipeDelimited: '|' }[style as string]
  if (separator) return (values[0] as string).split(separator).map(decodeURIComponent)
  return explode === false
    ? (values[0] as string).split(',').map(decodeURIComponent)
    : decodeURIComponent(values[0] as string)
}

async function readBody(
  plan: BodyPlan | undefined,
  request: ReturnType<typeof toRequest>,
): Promise<Record<string, unknown>> {
  if (!plan || request.body === undefined) return {}
  const sent = new Request('https://api.example/', {
    method: 'POST',
    body: request.body,
    headers: request.headers,
  })
  if (plan.contentType === 'application/x-www-form-urlencoded')
    return Object.fromEntries(new URLSearchParams(await sent.text()))
  if (plan.contentType === 'multipart/form-data') return Object.fromEntries((await sent.formData()).entries())
  return plan.wrap.reduce(
    (body, key) => (body as Record<string, unknown>)[key],
    readJson(await sent.text()),
  ) as Record<string, unknown>
}

const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,8}$/), { minLength: 6, maxLength: 6 })
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((value) => !/\p{Surrogate}/u.test(value))
/** Multipart text is normalised to CRLF by every sender. */
const oneLine = text.filter((value) => !/[\r\n\0]/.test(value))
const segment = text.filter(
  (value) =>
    value.trim() !== '' &&
    !/%/.test(value) &&
    !value.split(/[/\\]/).some((part) => /^\s*\.{1,2}\s*$/.test(part)),
)
/** A list parted by spaces cannot hold one. */
const unspaced = text.filter((value) => !value.includes(' '))
/** Without integers that reading back would make into digit strings. */
const json = fc.jsonValue().filter((value) => !/\d{16}/.test(JSON.stringify(value)))
const vendorName = fc.constantFrom('', 'filter[', 'X-')

describe('arguments, split into a request and parsed back, are the same', () => {
  it('in path, query and header', async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        segment,
        segment,
        text,
        fc.array(unspaced, { minLength: 1, maxLength: 4 }),
        vendorName,
        async (keys, one, two, scalar, list, prefix) => {
          const [a, b, c, d, e, f] = keys as [string, string, string, string, string, string]
          const odd = prefix === 'filter[' ? `filter[${c}]` : c
          const styles: Partial<ParameterPlan>[] = [
            { explode: true },
            { explode: false },
            { style: 'pipeDelimited' },
            { style: 'spaceDelimited' },
          ]
          for (const style of styles) {
            const plan: RequestPlan = {
              operationId: 'x',
              method: 'GET',
              path: `/things/{${a}}/parts/{${b}}`,
              parameters: [
                { in: 'path', name: a, argument: 'id' },
                { in: 'path', name: b, argument: 'part_id' },
                { in: 'query', name: odd, argument: 'scalar' },
                { in: 'query', name: d, argument: 'list', ...style },
                { in: 'query', name: e, argument: 'deep', style: 'deepObject' },
                { in: 'query', name: f, argument: 'json', json: true },
              ],
            }
            const args = {
              id: one,
              part_id: two,
              scalar,
              list,
              deep: { k1: scalar, k2: 'v' },
              json: { list, scalar },
            }
            const request = toRequest(plan, args, 'https://api.example')
            expect(new URL(request.url).pathname.split('/')).toHaveLength(5)
            expect(await parseBack(plan, request)).toEqual({
              [a]: one,
              [b]: two,
              [odd]: scalar,
              [d]: list,
              [e]: { k1: scalar, k2: 'v' },
              [f]: { list, scalar },
            })
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('in JSON bodies, wrapped or not, with ids of any length exact', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        json,
        fc.bigInt({ min: 1n, max: 10n ** 18n }),
        fc.constantFrom<string[]>([], ['ticket'], ['data', 'ticket']),
        async (subject, extra, big, wrap) => {
          const plan: RequestPlan = {
            operationId: 'x',
            method: 'POST',
            path: '/things',
            parameters: [],
            body: {
              contentType: 'application/json',
              wrap,
              fields: [
                { name: 'Subject', argument: 'subject' },
                { name: 'extra', argument: 'extra_body' },
                { name: 'ids', argument: 'ids' },
                { name: 'kind', value: 'fixed' },
              ],
              integers: ['ids'],
            },
          }
          const request = toRequest(
            plan,
            { subject, extra_body: { extra }, ids: [String(big), '7'] },
            'https://api.example',
          )
          expect(request.body).toContain(`[${big},7]`)
          const read = await parseBack(plan, request)
          expect(JSON.stringify(read)).toBe(
            JSON.stringify({
              Subject: subject,
              extra: { extra },
              ids: [big > 9007199254740991n ? String(big) : Number(big), 7],
              kind: 'fixed',
            }),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  it('in forms and multipart bodies', async () => {
    const types = fc.constantFrom('application/x-www-form-urlencoded', 'multipart/form-data')
    await fc.assert(
      fc.asyncProperty(types, oneLine, oneLine, async (contentType, first, second) => {
        const fields = [
          { name: 'first', argument: 'a' },
          { name: 'second[]', argument: 'b' },
        ]
        const plan: RequestPlan = {
          operationId: 'x',
          method: 'POST',
          path: '/things',
          parameters: [],
          body: { contentType, wrap: [], fields },
        }
        const request = toRequest(plan, { a: first, b: second }, 'https://api.example')
        expect(await parseBack(plan, request)).toEqual({ first, 'second[]': second })
      }),
      { numRuns: 150 },
    )
  })
})

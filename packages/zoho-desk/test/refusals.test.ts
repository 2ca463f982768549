import { describe, expect, test } from 'vitest'
import { createVendor } from './vendor.ts'

const refusal = (status: number, errorCode: string, headers: Record<string, string> = {}) =>
  Response.json({ errorCode, message: 'What the vendor says.' }, { status, headers })

async function failure(answer: Response, dataCentre: 'us' | 'eu' = 'us') {
  const vendor = createVendor({ orgId: '111', dataCentre })
  vendor.answers.push(answer)
  return vendor.failure()
}

describe("Zoho Desk's refusals", () => {
  test('a scope that lacks is named', async () => {
    expect(await failure(refusal(403, 'SCOPE_MISMATCH'))).toMatchObject({
      code: 'forbidden',
      vendorCode: 'SCOPE_MISMATCH',
      message: expect.stringMatching(
        /lacks a scope\. Documented for this operation: Desk\.tickets\.READ.*Log in again/,
      ),
    })
  })

  test('an organization of another portal is said to be that', async () => {
    expect(await failure(refusal(403, 'OAUTH_ORG_MISMATCH'))).toMatchObject({
      code: 'forbidden',
      message: expect.stringMatching(/"orgId"\) belongs to another portal/),
    })
  })

  test.each([
    [403, 'LICENSE_ACCESS_LIMITED', 'forbidden', /edition/],
    [403, 'FORBIDDEN', 'forbidden', /does not allow/],
    [404, 'URL_NOT_FOUND', 'not_found', /found nothing with that id/],
    [422, 'INVALID_DATA', 'invalid_arguments', /What the vendor says/],
    [422, 'UNPROCESSABLE_ENTITY', 'invalid_arguments', /refused the request/],
    [413, 'RESOURCE_SIZE_EXCEEDED', 'too_large', /too large/],
    [500, 'INTERNAL_SERVER_ERROR', 'unavailable', /is unavailable/],
    [200, 'FORBIDDEN', 'forbidden', /does not allow/],
  ])('%i %s is %s', async (status, errorCode, code, message) => {
    const error = await failure(refusal(status, errorCode))
    expect(error).toMatchObject({ code, vendorCode: errorCode, message: expect.stringMatching(message) })
  })

  test('the two 429s are told apart', async () => {
    const spent = { 'retry-after': '3600', 'x-rate-limit-remaining-v3': '0' }
    const day = await failure(refusal(429, 'THRESHOLD_EXCEEDED', spent), 'eu')
    expect(day).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 3_600_000,
      ratelimit: { remaining: 0, reset: 3600, window: 86_400, source: 'vendor' },
      message: expect.stringMatching(
        /credits for today are used up.*midnight.*Europe\/Amsterdam.*after 3600 s/,
      ),
    })
    const moment = await failure(refusal(429, 'TOO_MANY_REQUESTS', { 'x-rate-limit-remaining-v3': '4000' }))
    expect(moment).toMatchObject({
      code: 'rate_limited',
      message: expect.stringMatching(/Try again in a moment, one call at a time\.$/),
    })
    expect(moment).not.toHaveProperty('retryAfterMs')
  })

  test('several organizations are listed, with the setting', async () => {
    const vendor = createVendor()
    vendor.organizations = () =>
      Response.json({
        data: [
          { id: '111', companyName: 'Acme' },
          { id: 222, organizationName: 'Bolt' },
        ],
      })
    expect(await vendor.failure()).toMatchObject({
      code: 'invalid_arguments',
      message: expect.stringContaining('Set "orgId" to one of: 111 ("Acme"), 222 ("Bolt").'),
    })
    expect(vendor.calls()).toHaveLength(1)
  })

  test('an organization that is no number is refused at once', () => {
    expect(() => createVendor({ orgId: 'acme' })).toThrow('orgId is not valid: it must be digits only.')
  })
})

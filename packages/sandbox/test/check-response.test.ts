import { describe, expect, it } from 'vitest'
import { createResponseChecker } from '../src/index.ts'
import { deskDocument } from './desk-document.ts'

describe('the response checker', () => {
  const check = createResponseChecker(deskDocument)

  it.each([
    [Response.json({ id: 't1', subject: 'a' }), []],
    [Response.json({ id: 1 }), ['getTicket 200 /id must be string']],
    [Response.json({}, { status: 201 }), ['getTicket does not declare 201']],
    [
      new Response('<p>', { headers: { 'content-type': 'text/html' } }),
      ['getTicket 200 does not declare text/html'],
    ],
  ])('case %#', async (response, problems) => {
    expect(await check('GET', '/tickets/t1?x=1', response)).toEqual(problems)
  })

  it('knows the paths of the document only', async () => {
    expect(await check('GET', '/nothing', new Response())).toEqual(['GET /nothing is not in the document'])
    expect(await check('DELETE', '/tickets/t1', new Response(null, { status: 204 }))).toEqual([])
  })
})

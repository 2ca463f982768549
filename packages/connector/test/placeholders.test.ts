import { describe, expect, it } from 'vitest'
import { answers, openDesk } from './tiny/desk.ts'

describe('placeholders of a template', () => {
  const tool = 'get_single_desk_template_by_id'

  it('stay as they are unless a record is named', async () => {
    expect(await openDesk().call(tool, { id: '1' })).toEqual(answers['/v2/templates/1'])
  })

  it('are filled in where the value is certain, and told where it is not', async () => {
    expect(await openDesk().call(tool, { id: '1', ticket_id: '7' })).toEqual({
      id: '1',
      text: 'Hi {{name}}, Late $& parcel (7) {{mail}} {{other}}',
      filled: { Number: { 'ticket.id': '7' }, subject: { 'ticket.subject': 'Late $& parcel' } },
      not_filled: { other: 'unknown placeholder' },
      ambiguous: {
        name: { 'customer.mail': 'ana@home.example' },
        mail: { 'ticket.mail': 'ana@mail.example', 'customer.mail': 'ana@home.example' },
      },
      vendor_calls: 3,
    })
  })

  it('are filled in from what may be read only', async () => {
    const { call, sent } = openDesk({ tools: { deny: ['get_single_desk_customer_by_id'] } })
    expect(await call(tool, { id: '1', ticket_id: '7' })).toMatchObject({
      text: 'Hi {{name}}, Late $& parcel (7) ana@mail.example {{other}}',
      not_filled: { name: 'the customer may not be read here', other: 'unknown placeholder' },
      not_read: ['customer'],
    })
    expect(sent.some(({ path }) => path.includes('customers'))).toBe(false)
  })

  it('survive a record that another one names and that is gone', async () => {
    const { call } = openDesk({}, { '/v2/customers/9': Response.json({}, { status: 404 }) })
    expect(await call(tool, { id: '1', ticket_id: '7' })).toMatchObject({ not_read: ['customer'] })
    expect(await call(tool, { id: '1', ticket_id: '1' })).toMatchObject({ error: { code: 'not_found' } })
  })
})

import { expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { deskDocument } from './desk-document.ts'

const numbers = { type: 'array', items: { type: 'integer' } }
const properties = { 'userIds[]': numbers, 'owner[id]': { type: 'integer' }, tags: { type: 'array' } }
const document = {
  ...deskDocument,
  components: {
    schemas: {
      ...deskDocument.components.schemas,
      Form: { type: 'object', additionalProperties: false, properties },
    },
  },
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }

it.each([
  ['userIds%5B%5D=17&userIds%5B%5D=21', { 'userIds[]': [17, 21] }],
  ['userIds[]=17', { 'userIds[]': [17] }],
  ['owner[id]=7&tags[]=a', { 'owner[id]': 7, tags: ['a'] }],
])('a form field keeps the name that the document gives it: %s', async (text, expected) => {
  const { status, body } = await openDesk({ document }).call('POST', '/form', text, form)
  expect([status, body.body]).toEqual([200, expected])
})

it('and is refused under another', async () => {
  const { call } = openDesk({ document })
  expect((await call('POST', '/form', 'userIds=17', form)).status).toBe(400)
  expect((await call('POST', '/form', 'userIds[]=x', form)).status).toBe(400)
})

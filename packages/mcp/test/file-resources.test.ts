import { expect, it } from 'vitest'
import { toCallResult } from '../src/call-handler.ts'

it.each(['both', 'text', 'structured'] as const)('a file follows the result as a resource: %s', (form) => {
  const uri = 'attachment:///invoice.pdf'
  const structuredContent = {
    filename: 'invoice.pdf',
    content_type: 'application/pdf',
    bytes: 3,
    resource: uri,
  }
  const resources = [{ uri, mimeType: 'application/pdf', data: 'QUJD' }]
  const { content } = toCallResult({ structuredContent, resources }, form)
  expect(content.at(-1)).toEqual({
    type: 'resource',
    resource: { uri, mimeType: 'application/pdf', blob: 'QUJD' },
  })
  expect(content).toHaveLength(form === 'structured' ? 1 : 2)
})

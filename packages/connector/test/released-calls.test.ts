import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createKnownNames } from '../src/records/known-names.ts'
import { createTiny } from './tiny/tiny-connector.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

it('when a call has ended, nothing keeps the vendor’s response', async () => {
  const responses: WeakRef<Response>[] = []
  const connector = createTiny({
    fetch: async () => {
      const response = Response.json([{ id: 1, subject: 'x'.repeat(500_000) }])
      responses.push(new WeakRef(response))
      return response
    },
  })
  for (let calls = 0; calls < 50; calls++) await connector.call('list_all_tiny_tickets', {})
  // What a promise held is given back a turn later.
  await setImmediate()
  collect()
  expect(responses).toHaveLength(50)
  expect(responses.filter((response) => response.deref() !== undefined).length).toBeLessThan(5)
})

it('a title that is kept for later does not keep the text that it is a part of', () => {
  const names = createKnownNames()
  collect()
  const before = process.memoryUsage().heapUsed
  for (let id = 0; id < 50; id++) {
    const text = Array(2_000_000).fill('x').join('')
    const title = text.slice(0, 100)
    names.learn({} as never, [{ kind: 'ticket', id: `${id}`, title }], {})
  }
  collect()
  expect(names.complete([{ kind: 'ticket', id: '7' }])).toMatchObject([{ title: 'x'.repeat(100) }])
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000)
})

import { expect, test } from 'vitest'
import { loadDispatchers } from '../src/vendor/undici.ts'

test('the parts of undici that are loaded alone are those of its index', async () => {
  const { Agent, EnvHttpProxyAgent } = await import('undici')
  expect(await loadDispatchers()).toEqual({ Agent, EnvHttpProxyAgent })
})

test.each(['agent', 'env-http-proxy-agent'])('undici has the file of %s', (name) => {
  expect(import.meta.resolve(`undici/lib/dispatcher/${name}.js`)).toMatch(/node_modules\/undici\//)
})

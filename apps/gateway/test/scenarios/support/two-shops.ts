import type { Fetch } from '@helpdesk-mcp/contracts'
import { createSandbox } from '@helpdesk-mcp/edesk/sandbox'

interface Shop {
  token: string
  sandbox: ReturnType<typeof createSandbox>
  url: string
  close(): Promise<void>
}

/** Two eDesk accounts, each a sandbox at an address of its own: as at the vendor, the token decides which one answers. */
export function createTwoShops() {
  let shops: Shop[] = []
  const openShop = async (token: string): Promise<Shop> => {
    const sandbox = createSandbox()
    return { token, sandbox, ...(await sandbox.listen()) }
  }
  const fetchFromShop: Fetch = async (request) => {
    const shop = shops.find(({ token }) => request.headers.get('authorization') === `Bearer ${token}`)
    if (!shop) return fetch(request)
    const { pathname, search } = new URL(request.url)
    const { method, headers, signal } = request
    const passed = new Headers(headers)
    passed.set('authorization', `Bearer ${shop.sandbox.settings.token}`)
    const body = await request.arrayBuffer()
    const sent = body.byteLength > 0 ? { body } : {}
    return fetch(new URL(shop.url).origin + pathname + search, { method, headers: passed, signal, ...sent })
  }
  return {
    fetch: fetchFromShop,
    async open(): Promise<{ north: Shop; south: Shop }> {
      const [north, south] = [await openShop('north-token'), await openShop('south-token')]
      shops = [north, south]
      return { north, south }
    },
    async close() {
      for (const shop of shops) await shop.close()
      shops = []
    },
  }
}

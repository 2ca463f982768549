import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'

/** Vendors in this process, each made when it is needed, behind one fetch that knows them by host. */
export function createVendors() {
  const made = new Map<string, unknown>()
  const once = <Sandbox>(id: string, make: () => Sandbox): Sandbox => {
    if (!made.has(id)) made.set(id, make())
    return made.get(id) as Sandbox
  }
  const vendors = {
    get richpanel() {
      return once('richpanel', () => createRichpanel())
    },
    get fusedesk() {
      return once('fusedesk', () => createFusedesk())
    },
    get zohoDesk() {
      return once('zoho-desk', () => createZohoDesk())
    },
  }
  const fetch = async (request: Request): Promise<Response> => {
    const { hostname } = new URL(request.url)
    if (hostname.endsWith('.richpanel.com')) return vendors.richpanel.fetch(request)
    if (hostname.endsWith('.fusedesk.com')) return vendors.fusedesk.fetch(request)
    if (hostname.endsWith('.zoho.com')) return vendors.zohoDesk.fetch(request)
    throw new Error(`Nobody is at ${hostname}.`)
  }
  return { vendors, fetch }
}

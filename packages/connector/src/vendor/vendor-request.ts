import { type RequestPlan, valueAt } from '@helpdesk-mcp/contracts'
import { toRequest, type VendorRequest } from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from '../definition.ts'

export interface VendorRequestOptions {
  definition: ConnectorDefinition
  baseUrl: string
  settings: object
  /** Whether `baseUrl` stands for every host of the vendor, as that of a sandbox does. */
  isOneHost?: boolean
}

/** Makes the request for checked arguments, with what the settings and the definition add to it, but without the credential. */
export type MakeVendorRequest = (
  plan: RequestPlan,
  args: Record<string, unknown>,
  paging?: Record<string, string | number>,
) => VendorRequest

export function createVendorRequest(options: VendorRequestOptions): MakeVendorRequest {
  const { definition, baseUrl, settings, isOneHost } = options
  const { headers } = definition
  const userAgent = `helpdesk-mcp-${definition.id}/${definition.version}`

  return (record, args, paging) => {
    const plan = isOneHost ? onOneHost(record) : record
    const given = plan.bound ? Object.assign({}, args, boundValues(plan.bound, settings)) : args
    const request = toRequest(plan, given, baseUrl, paging)
    if (headers) addConstants(request, headers, plan)
    request.headers['user-agent'] = userAgent
    return request
  }
}

/** The request for a vendor whose hosts are all behind one address. */
function onOneHost(plan: RequestPlan): RequestPlan {
  if (plan.server === undefined || plan.server.startsWith('/')) return plan
  return { ...plan, server: new URL(plan.server).pathname }
}

/** The arguments that settings fill, whatever a caller gives for them. */
function boundValues(bound: Readonly<Record<string, string>>, settings: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(bound).map(([argument, setting]) => [argument, valueAt(settings, setting)]),
  )
}

/** Headers that are the same on every request. What an operation answers goes before what is usually accepted. */
function addConstants(
  request: VendorRequest,
  constants: Readonly<Record<string, string>>,
  { accept }: RequestPlan,
): void {
  for (const [name, value] of Object.entries(constants)) {
    const header = name.toLowerCase()
    if (header !== 'accept' || accept === undefined) request.headers[header] = value
  }
}

import { type ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import { Refusal, type VendorReason } from './refusal.ts'
import type { RefusalKind } from './refusal-kinds.ts'

const kinds: Readonly<Record<string, RefusalKind>> = {
  rate_limited: 'vendor-rate-limited',
  timeout: 'vendor-timeout',
}

/** A failed check as a refusal, with the vendor's reason; anything else as it is. */
export function vendorRefusal(error: unknown): unknown {
  if (!isConnectorError(error)) return error
  return new Refusal(kinds[error.code] ?? 'vendor-check-failed', error.message, {
    vendor: vendorReason(error),
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
  })
}

export function vendorReason({ code, message, status, vendorCode, details }: ConnectorError): VendorReason {
  return {
    code,
    message,
    ...(status === undefined ? {} : { status }),
    ...(vendorCode === undefined ? {} : { vendor_code: vendorCode }),
    ...(details === undefined ? {} : { details }),
  }
}

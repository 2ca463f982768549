import { type RefusalKind, refusalKinds } from './refusal-kinds.ts'

/** One thing of a request that is wrong. */
export interface RefusedField {
  /** Dotted, with `[0]` for items: `config.methods[0]`. */
  field: string
  message: string
  /** What was given; left out where it may be a secret. */
  value?: unknown
  allowed?: readonly string[]
}

/** What a vendor said: data, capped and without credentials. */
export interface VendorReason {
  code: string
  message: string
  status?: number
  vendor_code?: string
  details?: unknown
}

export interface RefusalMore {
  errors?: readonly RefusedField[]
  vendor?: VendorReason
  retryAfterMs?: number
}

/** A request that is not done, with what helps. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly RefusedField[]
  readonly vendor: VendorReason | undefined
  readonly retryAfterMs: number | undefined

  constructor(kind: RefusalKind, detail: string, more: RefusalMore = {}) {
    super(detail)
    this.kind = kind
    this.status = refusalKinds[kind].status
    this.title = refusalKinds[kind].title
    this.detail = detail
    this.errors = more.errors ?? []
    this.vendor = more.vendor
    this.retryAfterMs = more.retryAfterMs
  }
}

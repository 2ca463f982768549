/** Our own argument names: a vendor's key of the same name yields, and no vendor ever gets one of them. */
export const reserved: readonly string[] = [
  'limit',
  'next_cursor',
  'fields',
  'max_tokens',
  'connection',
  'dry_run',
  'idempotency_key',
  'confirmation',
  'if_unchanged_since',
]

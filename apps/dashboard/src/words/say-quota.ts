interface Quota {
  remaining: number
  limit: number | null
}

/** "480 of 500 calls left". */
export function sayQuota(quota: Quota | null): string {
  if (quota === null) return 'Unknown'
  const left = quota.remaining.toLocaleString('en')
  return quota.limit === null ? `${left} left` : `${left} of ${quota.limit.toLocaleString('en')} left`
}

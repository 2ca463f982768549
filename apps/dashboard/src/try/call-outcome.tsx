import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { sayQuota } from '../accounts/account-words.ts'
import { accountQuery } from '../api/accounts.ts'
import type { Account } from '../api/schemas.ts'
import { Badge } from '../design/badge.tsx'
import { CopyButton } from '../design/copy.tsx'
import { JsonTree } from '../design/json-tree.tsx'
import { Panel } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { sayDuration } from '../time/say-time.ts'
import { count } from '../words/listed.ts'
import { isRecord } from './argument-value.ts'
import type { CallResult } from './tool-queries.ts'

/** The result of a call: a summary line and the full result. */
export function CallOutcome({ account, result }: { account: Account; result: CallResult }) {
  const { data } = useQuery(accountQuery(account.id))
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers return a promise, which an effect must not return.
    void place.current?.scrollIntoView({ block: 'nearest' })
  }, [result])
  const { is_error, duration_ms, vendor_calls } = result
  const refusal = is_error ? errorOf(result.result) : undefined
  const quota = data?.quota
  return (
    <div ref={place}>
      <Panel
        title="Result"
        actions={<CopyButton text={JSON.stringify(result.result, null, 2)} what="the result as JSON" />}
      >
        <div className="grid gap-4">
          <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <Badge tone={is_error ? 'bad' : 'good'}>{is_error ? 'Failed' : 'Succeeded'}</Badge>
            <span>{sayDuration(duration_ms)}</span>
            {vendor_calls !== null && <span>{count(vendor_calls, 'call')} to the helpdesk</span>}
            {quota && <span>Rate limit: {sayQuota(quota)}</span>}
          </p>
          {refusal !== undefined && <Note tone="bad">{refusal}</Note>}
          <JsonTree value={result.result} label="Result" />
        </div>
      </Panel>
    </div>
  )
}

function errorOf(result: unknown): string | undefined {
  const error = isRecord(result) && isRecord(result['error']) ? result['error'] : undefined
  return typeof error?.['message'] === 'string' ? error['message'] : undefined
}

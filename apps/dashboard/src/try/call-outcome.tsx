import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { sayQuota } from '../accounts/account-words.ts'
import { accountQuery } from '../api/accounts.ts'
import type { Account } from '../api/schemas.ts'
import { Status } from '../design/badge.tsx'
import { Button, ButtonLink } from '../design/button.tsx'
import { CopyButton } from '../design/copy.tsx'
import { JsonTree } from '../design/json-tree.tsx'
import { Details, Panel } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { sayDuration } from '../time/say-time.ts'
import { count } from '../words/listed.ts'
import { isRecord } from './argument-value.ts'
import { toolsIn, withTitles } from './record-of.ts'
import { cursorOf } from './result/read-result.ts'
import { ResultView } from './result/result-view.tsx'
import { rowUses } from './row-uses.ts'
import type { AccountTool, CallResult } from './tool-queries.ts'

interface CallOutcomeProps {
  account: Account
  tool: AccountTool
  tools: readonly AccountTool[]
  result: CallResult
  /** Of a list that is read page by page, from 1. */
  page: number
  busy: boolean
  onPage: (page: number) => void
}

/** The result of a call: a summary line, and the result as a person reads it. */
export function CallOutcome({ account, tool, tools, result, page, busy, onPage }: CallOutcomeProps) {
  const { data } = useQuery(accountQuery(account.id))
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers return a promise, which an effect must not return.
    void place.current?.scrollIntoView({ block: 'start' })
  }, [result])
  const { is_error, duration_ms, vendor_calls } = result
  const refusal = is_error ? errorOf(result.result) : undefined
  const quota = data?.quota
  const uses = useMemo(() => rowUses(tool, tools), [tool, tools])
  return (
    <div ref={place} className="min-w-0 scroll-mt-18">
      <Panel
        title="Result"
        actions={<CopyButton text={JSON.stringify(result.result, null, 2)} what="the result as JSON" />}
      >
        <div className="grid min-w-0 gap-4">
          <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
            <Status tone={is_error ? 'bad' : 'good'}>{is_error ? 'Failed' : 'Succeeded'}</Status>
            {duration_ms > 0 && <span>{sayDuration(duration_ms)}</span>}
            {vendor_calls !== null && <span>{count(vendor_calls, 'call')} to the helpdesk</span>}
            {quota && <span>{sayQuota(quota)}</span>}
          </p>
          {refusal !== undefined && <Refusal account={account} tools={tools} text={refusal} />}
          {refusal === undefined ? (
            <ResultView key={page} result={result.result} uses={uses && { ...uses, accountId: account.id }} />
          ) : (
            <Details summary="Show as JSON">
              <JsonTree value={result.result} label="Result" />
            </Details>
          )}
          <Pages page={page} hasNext={cursorOf(result.result) !== undefined} busy={busy} onPage={onPage} />
        </div>
      </Panel>
    </div>
  )
}

interface RefusalProps {
  account: Account
  tools: readonly AccountTool[]
  text: string
}

/** Why it failed, and the tools that it says to use, a click away. */
function Refusal({ account, tools, text }: RefusalProps) {
  return (
    <Note tone="bad" role="alert">
      <span className="wrap-anywhere">{withTitles(text, tools)}</span>
      {toolsIn(text, tools).map(({ name, title }) => (
        <ButtonLink key={name} to="/try" search={{ account: account.id, tool: name }} size="small">
          Open “{title}”
        </ButtonLink>
      ))}
    </Note>
  )
}

interface PagesProps {
  page: number
  hasNext: boolean
  busy: boolean
  onPage: (page: number) => void
}

function Pages({ page, hasNext, busy, onPage }: PagesProps) {
  if (page === 1 && !hasNext) return null
  return (
    <nav aria-label="Pages of the result" className="flex flex-wrap items-center gap-2 text-sm">
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        Previous page
      </Button>
      <Button disabled={!hasNext} busy={busy} onClick={() => onPage(page + 1)}>
        Next page
      </Button>
      <span className="text-soft">Page {page.toLocaleString('en')}</span>
    </nav>
  )
}

function errorOf(result: unknown): string | undefined {
  const error = isRecord(result) && isRecord(result['error']) ? result['error'] : undefined
  return typeof error?.['message'] === 'string' ? error['message'] : undefined
}

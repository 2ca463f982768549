import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { sayQuota } from '../accounts/account-words.ts'
import { accountQuery } from '../api/accounts.ts'
import { connectorsQuery } from '../api/connectors.ts'
import type { Account } from '../api/schemas.ts'
import { Status } from '../design/badge.tsx'
import { Button, ButtonLink } from '../design/button.tsx'
import { CopyButton } from '../design/copy.tsx'
import { JsonTree } from '../design/json-tree.tsx'
import { Details, Panel } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { sayDuration } from '../time/say-time.ts'
import { explain } from '../words/explain.ts'
import { isRefused } from '../words/is-refused.ts'
import { count } from '../words/listed.ts'
import { tones } from '../words/tone.ts'
import { isRecord } from './argument-value.ts'
import { DoneNote } from './done-note.tsx'
import { toolsIn, withTitles } from './record-of.ts'
import type { Targets } from './record-queries.ts'
import { cursorOf } from './result/read-result.ts'
import { ResultView } from './result/result-view.tsx'
import { rowUses } from './row-uses.ts'
import { sayWhyNot, withKnown } from './say-done.ts'
import type { AccountTool, CallResult } from './tool-queries.ts'

interface CallOutcomeProps {
  account: Account
  tool: AccountTool
  tools: readonly AccountTool[]
  result: CallResult
  /** What was looked up of its ticket before. */
  known: Targets
  /** Of a list that is read page by page, from 1. */
  page: number
  busy: boolean
  onPage: (page: number) => void
}

/** The result of a call: a summary line, and the result as a person reads it. */
export function CallOutcome({ account, tool, tools, result, known, page, busy, onPage }: CallOutcomeProps) {
  const { data } = useQuery(accountQuery(account.id))
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers return a promise, which an effect must not return.
    void place.current?.scrollIntoView({ block: 'start' })
  }, [result])
  const { is_error, duration_ms, vendor_calls, effects, done } = result
  const failure = is_error ? errorOf(result.result) : undefined
  const ended = sayEnd(is_error, vendor_calls)
  const isWrite = effects.some((effect) => effect !== 'read')
  const quota = data?.quota
  const connectors = useQuery(connectorsQuery).data
  const helpdesk = connectors?.find(({ id }) => id === account.connector)?.title ?? 'the helpdesk'
  const uses = useMemo(() => rowUses(tool, tools), [tool, tools])
  const view = (
    <ResultView key={page} result={result.result} uses={uses && { ...uses, accountId: account.id }} />
  )
  return (
    <div ref={place} className="min-w-0 scroll-mt-18">
      <Panel
        title="Result"
        actions={<CopyButton text={JSON.stringify(result.result, null, 2)} what="the result as JSON" />}
      >
        <div className="grid min-w-0 gap-4">
          <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
            <Status tone={ended.tone}>{ended.label}</Status>
            {duration_ms > 0 && <span>{sayDuration(duration_ms)}</span>}
            {vendor_calls !== null && <span>{count(vendor_calls, 'call')} to the helpdesk</span>}
            {quota && <span>{sayQuota(quota)}</span>}
          </p>
          {failure ? (
            <>
              <Failure account={account} tools={tools} done={done} {...failure} />
              <Details summary="Show as JSON">
                <JsonTree value={result.result} label="Result" />
              </Details>
            </>
          ) : isWrite && done.length > 0 ? (
            <>
              <DoneNote account={account} helpdesk={helpdesk} done={withKnown(done, known)} />
              <Details summary={`What ${helpdesk} answered`}>{view}</Details>
            </>
          ) : (
            view
          )}
          <Pages page={page} hasNext={cursorOf(result.result) !== undefined} busy={busy} onPage={onPage} />
        </div>
      </Panel>
    </div>
  )
}

/** As the activity says how the call ended. */
function sayEnd(isError: boolean, vendorCalls: number | null) {
  if (!isError) return { label: 'Succeeded', tone: tones.succeeded }
  return isRefused({ outcome: 'error', vendor_calls: vendorCalls })
    ? { label: 'Stopped', tone: tones.stopped }
    : { label: 'Failed', tone: tones.failed }
}

interface Failed {
  code: string
  /** As assistants are told. */
  message: string
}

interface FailureProps extends Failed {
  account: Account
  tools: readonly AccountTool[]
  done: CallResult['done']
}

/** Why it failed in words, what to do, and the tools that the answer says to use, a click away. */
function Failure({ account, tools, done, code, message }: FailureProps) {
  const summary = done.at(-1)?.summary
  const told = withTitles(message, tools)
  // What was wrong with the values, only the whole answer says.
  const isWhole = summary === undefined || code === 'invalid_arguments'
  const advice = isWhole ? undefined : explain(code, true)?.advice
  return (
    <div className="grid gap-3">
      <Note tone="bad" role="alert">
        <span className="grid gap-1 wrap-anywhere">
          {summary !== undefined && <span className="font-medium">{sayWhyNot(summary)}</span>}
          {isWhole && <span>{told}</span>}
          {advice && <span>{advice}</span>}
        </span>
        {toolsIn(message, tools).map(({ name, title }) => (
          <ButtonLink key={name} to="/try" search={{ account: account.id, tool: name }} size="small">
            Open “{title}”
          </ButtonLink>
        ))}
      </Note>
      {!isWhole && (
        <Details summary="What assistants are told">
          <p className="text-sm text-soft wrap-anywhere">{told}</p>
        </Details>
      )}
    </div>
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

function errorOf(result: unknown): Failed | undefined {
  const error = isRecord(result) && isRecord(result['error']) ? result['error'] : undefined
  if (typeof error?.['message'] !== 'string') return undefined
  return { code: String(error['code']), message: error['message'] }
}

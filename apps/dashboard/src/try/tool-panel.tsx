import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Account } from '../api/schemas.ts'
import { EffectBadge } from '../design/badge.tsx'
import { Details, Panel } from '../design/panel.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { useDebounced } from '../design/use-debounced.ts'
import { useDraft } from '../design/use-draft.ts'
import { type Arguments, argumentProblems } from './argument-value.ts'
import { AskFirst } from './ask-first.tsx'
import { CallOutcome } from './call-outcome.tsx'
import { recordOf, sayTold } from './record-of.ts'
import { type Filled, ToolForm } from './tool-form.tsx'
import { firstSentence, sayFirst } from './tool-list.tsx'
import { ToolOfForm } from './tool-of.ts'
import { type AccountTool, effectsQuery } from './tool-queries.ts'
import { useToolCall } from './use-tool-call.ts'

interface ToolPanelProps {
  account: Account
  tool: AccountTool
  /** All of the account's. */
  tools: readonly AccountTool[]
  /** What was searched for to find it. */
  search: string
  filled: Filled | undefined
}

/** One tool: its description, its form and the result of a call. */
export function ToolPanel({ account, tool, tools, search, filled }: ToolPanelProps) {
  const call = useToolCall(account.id, tool.name)
  const problems = argumentProblems(call.error)
  const place = useMemo(
    () => ({ accountId: account.id, tool: tool.name, tools, record: recordOf(tool, tools) }),
    [account.id, tool, tools],
  )
  const [given, setGiven] = useState<Arguments>({})
  const [kept, keep] = useKeptArguments(account.id, tool, call.result !== undefined)
  const effects = useEffects(account.id, tool, given)
  return (
    <div className="grid min-w-0 gap-5">
      <Panel title={tool.title}>
        <div className="grid gap-4">
          <Description text={tool.description} tools={tools} />
          <ul className="-mt-1 flex flex-wrap items-center gap-1.5" aria-label="Effects and name">
            {effects.map((effect) => (
              <li key={effect} className="flex">
                <EffectBadge effect={effect} />
              </li>
            ))}
            <li className="font-mono text-xs text-soft wrap-anywhere">{tool.name}</li>
          </ul>
          {tool.unverified !== null && (
            <Note tone="warn">
              This tool is unverified: {tool.unverified} Assistants get it only where unverified tools are
              turned on.
            </Note>
          )}
          <ToolOfForm value={place}>
            <ToolForm
              tool={tool}
              search={search}
              filled={filled}
              problems={problems ?? {}}
              kept={kept}
              onTyped={keep}
              busy={call.isBusy && call.result === undefined}
              onGiven={setGiven}
              onCall={call.ask}
            />
          </ToolOfForm>
          {call.error !== undefined && problems === undefined && call.pending === undefined && (
            <ErrorNote error={call.error} />
          )}
          {problems && (
            <Note tone="bad" role="alert">
              Some values are not valid. Nothing was sent.
            </Note>
          )}
        </div>
      </Panel>
      {call.pending && (
        <AskFirst
          account={account}
          tool={tool}
          pending={call.pending}
          busy={call.isBusy}
          error={call.error}
          onConfirm={call.confirm}
          onClose={call.cancel}
        />
      )}
      {call.result && (
        <CallOutcome
          account={account}
          tool={tool}
          tools={tools}
          result={call.result}
          known={call.known}
          page={call.page}
          busy={call.isBusy}
          onPage={call.turnTo}
        />
      )}
    </div>
  )
}

/** What was typed for a tool that writes: kept until it was sent, while other tools and pages are looked at. */
function useKeptArguments(accountId: string, tool: AccountTool, isSent: boolean) {
  const [kept, setKept] = useDraft<Arguments>('try', accountId, tool.name)
  const isRead = tool.effects.every((effect) => effect === 'read')
  const forget = useEffectEvent(() => setKept(undefined))
  useEffect(() => {
    if (isSent) forget()
  }, [isSent])
  return [kept, (typed: Arguments) => isRead || setKept(typed)] as const
}

/** How long after the last change the gateway is asked. */
const typingMs = 250

/** What the call would do as it is filled in; of a long text it matters only that there is one. */
function useEffects(accountId: string, tool: AccountTool, given: Arguments): readonly string[] {
  const isShort = (value: unknown) => typeof value !== 'string' || value.length <= 40
  const sketch = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, isShort(value) ? value : '…']),
  )
  const asked = useDebounced(JSON.stringify(sketch), typingMs)
  const isRead = tool.effects.every((effect) => effect === 'read')
  const query = effectsQuery({ accountId, tool: tool.name, arguments: JSON.parse(asked) })
  const { data } = useQuery({ ...query, enabled: !isRead })
  return data?.effects ?? tool.effects
}

/** What it does; the rest is advice that assistants get, and all of it where people read less than the first sentence. */
function Description({ text, tools }: { text: string; tools: readonly AccountTool[] }) {
  const first = firstSentence(text)
  const shown = sayFirst(text, tools)
  const rest = (shown === sayTold(first, tools) ? text.slice(first.length) : text).trim()
  return (
    <div className="grid gap-2">
      <p className="max-w-prose text-sm">{shown}</p>
      {rest !== '' && (
        <Details summary="What assistants are told">
          <p className="max-w-prose text-sm text-soft wrap-anywhere">{sayTold(rest, tools)}</p>
        </Details>
      )}
    </div>
  )
}

import type { Account } from '../../api/schemas.ts'
import { EffectBadge } from '../../components/effect-badge.tsx'
import { Panel } from '../../components/panel.tsx'
import { ErrorNote, Note } from '../../components/states.tsx'
import { argumentProblems } from './argument-problems.ts'
import { AskFirst } from './ask-first.tsx'
import { CallOutcome } from './call-outcome.tsx'
import { ToolForm } from './tool-form.tsx'
import type { AccountTool } from './tool-queries.ts'
import { useToolCall } from './use-tool-call.ts'

/** One tool: what it does, its form, and what came of a call. */
export function ToolPanel({ account, tool }: { account: Account; tool: AccountTool }) {
  const call = useToolCall(account.id, tool.name)
  const problems = argumentProblems(call.error)
  return (
    <div className="grid min-w-0 gap-5">
      <Panel title={tool.title}>
        <div className="grid gap-4">
          <p className="text-sm">{tool.description}</p>
          <ul className="flex flex-wrap gap-1.5" aria-label="What it can do to people">
            {tool.effects.map((effect) => (
              <li key={effect}>
                <EffectBadge effect={effect} />
              </li>
            ))}
          </ul>
          {tool.unverified !== null && (
            <Note tone="warn">
              The helpdesk may not take this as it is described: {tool.unverified} Assistants get it on
              request only.
            </Note>
          )}
          <ToolForm tool={tool} problems={problems ?? {}} busy={call.isBusy} onCall={call.ask} />
          {call.error !== undefined && problems === undefined && call.pending === undefined && (
            <ErrorNote error={call.error} />
          )}
          {problems && (
            <Note tone="bad" role="alert">
              Some values need another look; nothing was sent.
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
      {call.result && <CallOutcome account={account} result={call.result} />}
    </div>
  )
}

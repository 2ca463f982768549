import type { ReactNode } from 'react'
import { Field, Input } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { AccountChoice } from './account-choice.tsx'
import type { Problems } from './draft-problems.ts'
import { isAsked } from './exception-draft.ts'
import { Exceptions } from './exceptions.tsx'
import { ExpiryChoice } from './expiry-choice.tsx'
import { useToolsOfAllGroups } from './group-choice.tsx'
import type { MintDraft } from './mint-draft.ts'
import { Narrowing, useChosenConnectors } from './narrowing.tsx'
import { RightsChoice } from './rights-choice.tsx'
import { TokenChoice } from './token-choice.tsx'
import { useDraftPreview } from './use-draft-preview.ts'
import { WriteChoice } from './write-choice.tsx'

interface ServerFieldsProps {
  draft: MintDraft
  problems: Problems
  onChange: (part: Partial<MintDraft>) => void
}

/** What an MCP server is made of, step by step: for whom, what it may do, what is asked before, until when. */
export function ServerFields({ draft, problems, onChange }: ServerFieldsProps) {
  const connectors = useChosenConnectors(draft.accounts)
  const { settled, isReady, preview } = useDraftPreview(draft)
  const topics = useToolsOfAllGroups(settled)
  return (
    <>
      <Step number={1} title="Name and accounts">
        <Field label="MCP server name" help="Name it after whoever uses it." error={problems.name}>
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={100}
              placeholder="Priya’s Claude"
              value={draft.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <AccountChoice
          chosen={draft.accounts}
          problem={problems.accounts}
          onChange={(accounts) => onChange({ accounts })}
        />
      </Step>
      <Step number={2} title="What may it do?">
        <RightsChoice
          rights={draft}
          accounts={draft.accounts}
          tools={isReady ? preview.data?.callable : undefined}
          topics={topics}
          problems={problems}
          onChange={({ effects, groups, lookups }) => onChange({ effects, groups, lookups })}
        >
          <Narrowing draft={draft} problems={problems} onChange={onChange} />
        </RightsChoice>
      </Step>
      <Step number={3} title="Who is asked first?">
        <WriteChoice draft={draft} connectors={connectors} onChange={onChange} />
        {isAsked(draft.effects) && (
          <Exceptions
            draft={draft}
            connectors={connectors}
            problem={problems.exception}
            onChange={onChange}
          />
        )}
      </Step>
      <Step number={4} title="Until when?">
        <ExpiryChoice
          expiry={draft.expiry}
          problem={problems.expiry}
          onChange={(expiry) => onChange({ expiry })}
        />
        <TokenChoice
          checked={draft.requireApiToken}
          onChange={(requireApiToken) => onChange({ requireApiToken })}
        />
      </Step>
    </>
  )
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <Panel
      title={
        <span className="flex items-center gap-3">
          <span
            aria-hidden="true"
            className="grid size-6 shrink-0 place-items-center self-start rounded-full bg-accent text-xs font-semibold text-on-accent"
          >
            {number}
          </span>
          {title}
        </span>
      }
    >
      <div className="grid gap-5">{children}</div>
    </Panel>
  )
}

import { type FormEvent, useState } from 'react'
import { fieldProblems } from '../api/api-problem.ts'
import { Button } from '../design/button.tsx'
import { Checkbox, Field, Input } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote } from '../design/states.tsx'
import { AccountChoice } from './account-choice.tsx'
import { ExpiryChoice, expiryProblem } from './expiry-choice.tsx'
import type { MintDraft } from './mint-draft.ts'
import { Narrowing } from './narrowing.tsx'
import { RightsChoice } from './rights-choice.tsx'

interface MintFormProps {
  draft: MintDraft
  onChange: (draft: MintDraft) => void
  mint: { isPending: boolean; error: unknown; mutate: () => void }
}

export function MintForm({ draft, onChange, mint }: MintFormProps) {
  const [tried, setTried] = useState(false)
  const change = (part: Partial<MintDraft>) => onChange({ ...draft, ...part })
  const wrong = problemsOf(draft, Date.now())
  const shown: ReturnType<typeof problemsOf> = tried ? wrong : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length === 0) mint.mutate()
  }
  const refused = fieldProblems(mint.error, ['name', 'expires_at'])
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <Panel title="Name">
        <Field
          label="MCP server name"
          help="For example, the person or assistant that uses it."
          error={shown.name ?? refused['name']}
        >
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={100}
              placeholder="Weekly report"
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
      </Panel>
      <AccountChoice
        chosen={draft.accounts}
        problem={shown.accounts}
        onChange={(accounts) => change({ accounts })}
      />
      <RightsChoice
        rights={draft}
        accounts={draft.accounts}
        problem={shown.effects}
        onChange={({ effects, groups }) => change({ effects, groups })}
      />
      <Narrowing draft={draft} onChange={change} />
      <Panel title="Expiry and access">
        <div className="grid gap-4">
          <ExpiryChoice
            expiry={draft.expiry}
            problem={shown.expiry ?? refused['expires_at']}
            onChange={(expiry) => change({ expiry })}
          />
          <Checkbox
            label="Require an API token"
            help="Requests must then also send an API token in a header. Claude and ChatGPT on the web cannot send one; Claude Code and Cursor can."
            checked={draft.requireApiToken}
            onChange={(event) => change({ requireApiToken: event.target.checked })}
          />
        </div>
      </Panel>
      {mint.error ? <ErrorNote error={mint.error} /> : null}
      <div>
        <Button type="submit" look="primary" busy={mint.isPending}>
          Create MCP server
        </Button>
      </div>
    </form>
  )
}

/** What must be fixed before the form can be sent. */
function problemsOf(
  draft: MintDraft,
  now: number,
): { [Part in 'name' | 'accounts' | 'effects' | 'expiry']?: string } {
  const expiry = expiryProblem(draft.expiry, now)
  return {
    ...(draft.name.trim() === '' ? { name: 'Enter a name.' } : {}),
    ...(draft.accounts.length === 0 ? { accounts: 'Choose at least one account.' } : {}),
    ...(draft.effects.length === 0 ? { effects: 'Choose at least one effect.' } : {}),
    ...(expiry === undefined ? {} : { expiry }),
  }
}

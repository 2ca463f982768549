import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldProblems } from '../api/api-problem.ts'
import type { McpServer } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Checkbox, Field, Input } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote } from '../design/states.tsx'
import { useToast } from '../design/toast.tsx'
import { AccountChoice } from '../mint/account-choice.tsx'
import { ExpiryChoice, expiryProblem } from '../mint/expiry-choice.tsx'
import type { MintDraft } from '../mint/mint-draft.ts'
import { Narrowing } from '../mint/narrowing.tsx'
import { Preview } from '../mint/preview.tsx'
import { RightsChoice } from '../mint/rights-choice.tsx'
import { changeOf, draftOf } from './server-change.ts'
import { changeServer } from './server-requests.ts'

/** Changes an MCP server. Its URL stays the same. */
export function EditServer({ server, onDone }: { server: McpServer; onDone: () => void }) {
  const [before] = useState<MintDraft>(() => draftOf(server))
  const [draft, setDraft] = useState(before)
  const queries = useQueryClient()
  const say = useToast()
  const save = useMutation({
    mutationFn: () => changeServer(server.id, changeOf(server, draft, Date.now())),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['servers'] })
      say('Saved. The change applies from the next call.')
      onDone()
    },
  })
  const change = (part: Partial<MintDraft>) => setDraft((last) => ({ ...last, ...part }))
  const now = Date.now()
  const isTouched = JSON.stringify(draft) !== JSON.stringify(before)
  const isExpiryTouched = JSON.stringify(draft.expiry) !== JSON.stringify(before.expiry)
  const expiry = isExpiryTouched ? expiryProblem(draft.expiry, now) : undefined
  const isComplete = draft.accounts.length > 0 && draft.effects.length > 0 && draft.name.trim() !== ''
  const refused = fieldProblems(save.error, ['name', 'expires_at'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isTouched) onDone()
    else if (isComplete && expiry === undefined) save.mutate()
  }
  return (
    <Page title={`Edit ${server.name}`} intro="The URL stays the same. Changes apply from the next call.">
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        <form onSubmit={submit} className="grid gap-5" noValidate>
          <Panel title="Name">
            <Field
              label="MCP server name"
              error={draft.name.trim() === '' ? 'Enter a name.' : refused['name']}
            >
              {(ids) => (
                <Input
                  {...ids}
                  required
                  maxLength={100}
                  value={draft.name}
                  onChange={(event) => change({ name: event.target.value })}
                />
              )}
            </Field>
          </Panel>
          <AccountChoice
            chosen={draft.accounts}
            problem={draft.accounts.length === 0 ? 'Choose at least one account.' : undefined}
            onChange={(accounts) => change({ accounts })}
          />
          <RightsChoice
            rights={draft}
            accounts={draft.accounts}
            problem={draft.effects.length === 0 ? 'Choose at least one effect.' : undefined}
            onChange={({ effects, groups }) => change({ effects, groups })}
          />
          <Narrowing draft={draft} onChange={change} />
          <Panel title="Expiry and access">
            <div className="grid gap-4">
              <ExpiryChoice
                expiry={draft.expiry}
                problem={expiry ?? refused['expires_at']}
                onChange={(chosen) => change({ expiry: chosen })}
              />
              <Checkbox
                label="Require an API token"
                help="Requests must then also send an API token in a header. Claude and ChatGPT on the web cannot send one; Claude Code and Cursor can."
                checked={draft.requireApiToken}
                onChange={(event) => change({ requireApiToken: event.target.checked })}
              />
            </div>
          </Panel>
          {save.error ? <ErrorNote error={save.error} /> : null}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" busy={save.isPending}>
              Save
            </Button>
            <Button onClick={onDone}>Cancel</Button>
          </div>
        </form>
        <Preview draft={draft} />
      </div>
    </Page>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldProblems } from '../api/api-problem.ts'
import { allServersQuery } from '../api/servers.ts'
import { useHasWorkspaces } from '../api/workspaces.ts'
import { Button } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Dialog, DialogActions } from '../design/dialog.tsx'
import { Checkbox, Field, Input } from '../design/field.tsx'
import { ShownOnceDialog } from '../design/shown-once.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { useDraft } from '../design/use-draft.ts'
import { type Expiry, ExpiryChoice, expiresAt, expiryProblem } from '../mint/expiry-choice.tsx'
import { createToken, type MadeApiToken } from './token-requests.ts'

interface CreateTokenDialogProps {
  open: boolean
  isOwner: boolean
  onClose: () => void
}

/** Asks what a token may do, then shows it, once. */
export function CreateTokenDialog({ open, isOwner, onClose }: CreateTokenDialogProps) {
  const [made, setMade] = useState<MadeApiToken>()
  return (
    <>
      <Dialog open={open && made === undefined} title="Create an API token" onClose={onClose}>
        <TokenForm isOwner={isOwner} onMade={setMade} onClose={onClose} />
      </Dialog>
      <ShownOnceDialog
        open={made !== undefined}
        title="API token created"
        text={made?.token}
        what="the token"
        lost="The token is not shown again. Without it, revoke it and create a new one."
        onClose={() => setMade(undefined)}
      >
        {(copied) => (
          <>
            <Note tone="warn" role="status">
              Copy the token now: it is shown only once. Treat it like a password.
            </Note>
            {made && <CodeBlock text={made.token} what="the API token" onCopied={copied} />}
          </>
        )}
      </ShownOnceDialog>
    </>
  )
}

interface TokenFormProps {
  isOwner: boolean
  onMade: (token: MadeApiToken) => void
  onClose: () => void
}

interface TokenDraft {
  name: string
  scopes: readonly ('manage' | 'mcp')[]
  /** Ids of MCP servers; empty means all. */
  servers: readonly string[]
  expiry: Expiry
  isForAll: boolean
}

const newToken: TokenDraft = {
  ...{ name: '', scopes: ['mcp'], servers: [] },
  expiry: { kind: 'days', days: 90 },
  isForAll: false,
}

function TokenForm({ isOwner, onMade, onClose }: TokenFormProps) {
  const [typed, setTyped] = useDraft<TokenDraft>('token')
  const draft = typed ?? newToken
  const { name, scopes, servers, expiry, isForAll } = draft
  const change = (part: Partial<TokenDraft>) => setTyped({ ...draft, ...part })
  const hasWorkspaces = useHasWorkspaces()
  const [isTried, setIsTried] = useState(false)
  const queries = useQueryClient()
  const create = useMutation({
    mutationFn: () =>
      createToken({
        name: name.trim(),
        scopes: [...scopes],
        expires_at: expiresAt(expiry, Date.now()),
        ...(servers.length > 0 && !isForAll ? { mcp_server_ids: [...servers] } : {}),
        ...(isForAll ? { owner: true } : {}),
      }),
    onSuccess: (made) => {
      setTyped(undefined)
      void queries.invalidateQueries({ queryKey: ['tokens'] })
      onMade(made)
    },
  })
  const late = isTried ? expiryProblem(expiry, Date.now()) : undefined
  const problems = fieldProblems(create.error, ['name', 'expires_at', 'scopes'])
  const toggle = <Item extends string>(list: readonly Item[], item: Item) =>
    list.includes(item) ? list.filter((each) => each !== item) : [...list, item]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (scopes.length > 0 && expiryProblem(expiry, Date.now()) === undefined) create.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label="Name" help="What uses it, such as the name of a script." error={problems['name']}>
        {(ids) => (
          <Input
            {...ids}
            required
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <fieldset>
        <legend className="text-sm font-medium">It may</legend>
        <Checkbox
          label="Open MCP servers"
          help="For clients of MCP servers that require an API token."
          checked={scopes.includes('mcp')}
          onChange={() => change({ scopes: toggle(scopes, 'mcp') })}
        />
        <Checkbox
          label="Manage everything"
          help="Accounts, MCP servers, people and API tokens, like an owner."
          checked={scopes.includes('manage')}
          onChange={() => change({ scopes: toggle(scopes, 'manage') })}
        />
        {scopes.length === 0 && <p className="text-sm text-bad">Choose at least one.</p>}
      </fieldset>
      {isOwner && (
        <Checkbox
          label={hasWorkspaces ? 'For all workspaces' : 'Also like a gateway owner'}
          help={
            hasWorkspaces
              ? 'A token of the gateway’s owner.'
              : 'It may also read the settings and create further workspaces.'
          }
          checked={isForAll}
          onChange={({ target }) => change({ isForAll: target.checked })}
        />
      )}
      {scopes.includes('mcp') && !isForAll && (
        <ServerChoice chosen={servers} onChange={(ids) => change({ servers: ids })} />
      )}
      <ExpiryChoice
        expiry={expiry}
        problem={late ?? problems['expires_at']}
        onChange={(next) => change({ expiry: next })}
        what="token"
      />
      {create.error && Object.keys(problems).length === 0 ? <ErrorNote error={create.error} /> : null}
      <DialogActions>
        <Button
          onClick={() => {
            setTyped(undefined)
            onClose()
          }}
        >
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          Create
        </Button>
      </DialogActions>
    </form>
  )
}

interface ServerChoiceProps {
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

/** The only servers that a token may open; all while none is chosen. */
function ServerChoice({ chosen, onChange }: ServerChoiceProps) {
  const servers = useQuery(allServersQuery).data ?? []
  if (servers.length === 0) return null
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">Which MCP servers</legend>
      <p className="text-sm text-soft">Any, unless you choose some.</p>
      <div className="max-h-40 overflow-y-auto">
        {servers.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={<span className="wrap-anywhere">{name}</span>}
            checked={chosen.includes(id)}
            onChange={() =>
              onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

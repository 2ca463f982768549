import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldProblems } from '../api/api-problem.ts'
import { allServersQuery } from '../api/servers.ts'
import { Button } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Checkbox, Field, Input } from '../design/field.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
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
  const close = () => {
    setMade(undefined)
    onClose()
  }
  return (
    <Dialog open={open} title={made ? 'API token created' : 'Create an API token'} onClose={close}>
      {made ? (
        <div className="grid gap-4">
          <Note tone="warn" role="status">
            Copy the token now: it is shown only once. Treat it like a password.
          </Note>
          <CodeBlock text={made.token} what="the API token" />
          <div className="flex justify-end">
            <Button look="primary" onClick={close}>
              I’ve copied the token
            </Button>
          </div>
        </div>
      ) : (
        <TokenForm isOwner={isOwner} onMade={setMade} onClose={close} />
      )}
    </Dialog>
  )
}

interface TokenFormProps {
  isOwner: boolean
  onMade: (token: MadeApiToken) => void
  onClose: () => void
}

function TokenForm({ isOwner, onMade, onClose }: TokenFormProps) {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly ('manage' | 'mcp')[]>(['mcp'])
  const [servers, setServers] = useState<readonly string[]>([])
  const [expiry, setExpiry] = useState<Expiry>({ kind: 'days', days: 90 })
  const [isForAll, setIsForAll] = useState(false)
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
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <fieldset>
        <legend className="text-sm font-medium">It may</legend>
        <Checkbox
          label="Open MCP servers"
          help="For clients of MCP servers that require an API token."
          checked={scopes.includes('mcp')}
          onChange={() => setScopes(toggle(scopes, 'mcp'))}
        />
        <Checkbox
          label="Manage everything"
          help="Accounts, MCP servers, people and API tokens, like an owner."
          checked={scopes.includes('manage')}
          onChange={() => setScopes(toggle(scopes, 'manage'))}
        />
        {scopes.length === 0 && <p className="text-sm text-bad">Choose at least one.</p>}
      </fieldset>
      {isOwner && (
        <Checkbox
          label="For all workspaces"
          help="A token of the gateway’s owner."
          checked={isForAll}
          onChange={({ target }) => setIsForAll(target.checked)}
        />
      )}
      {scopes.includes('mcp') && !isForAll && <ServerChoice chosen={servers} onChange={setServers} />}
      <ExpiryChoice
        expiry={expiry}
        problem={late ?? problems['expires_at']}
        onChange={setExpiry}
        what="token"
      />
      {create.error && Object.keys(problems).length === 0 ? <ErrorNote error={create.error} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          Create
        </Button>
      </div>
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
      <p className="text-sm text-soft">Any of this workspace, unless you choose some.</p>
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

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, TextLink } from '../design/button.tsx'
import { Dialog, DialogActions } from '../design/dialog.tsx'
import { Checkbox } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { useToast } from '../design/toast.tsx'
import { type Person, peopleQuery, serverPeopleQuery, shareServer } from './people-requests.ts'

interface SharedWithProps {
  server: { id: string; name: string }
}

/** Which members may use an MCP server by signing in. Managers and owners may use every one. */
export function SharedWith({ server }: SharedWithProps) {
  const shared = useQuery(serverPeopleQuery(server.id))
  const [isChanging, setIsChanging] = useState(false)
  return (
    <Panel
      title="Shared with"
      intro="Members who may connect an app to it by signing in. Managers and owners may use every MCP server."
      actions={
        shared.data && (
          <Button size="small" onClick={() => setIsChanging(true)}>
            Change
          </Button>
        )
      }
    >
      {shared.isPending && <Loading what="Loading people" />}
      {shared.isError && <ErrorNote error={shared.error} retry={() => shared.refetch()} />}
      {shared.data?.length === 0 && <p className="text-sm text-soft">No members.</p>}
      {shared.data && shared.data.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {shared.data.map(({ id, name, email }) => (
            <li key={id} className="wrap-anywhere">
              {name} {email && <span className="text-soft">{email}</span>}
            </li>
          ))}
        </ul>
      )}
      <Dialog open={isChanging} title={`Share ${server.name}`} onClose={() => setIsChanging(false)}>
        <ShareForm server={server} shared={shared.data ?? []} onDone={() => setIsChanging(false)} />
      </Dialog>
    </Panel>
  )
}

interface ShareFormProps extends SharedWithProps {
  shared: readonly Person[]
  onDone: () => void
}

function ShareForm({ server, shared, onDone }: ShareFormProps) {
  const people = useQuery(peopleQuery())
  const [chosen, setChosen] = useState<readonly string[]>(() => shared.map(({ id }) => id))
  const queries = useQueryClient()
  const say = useToast()
  const save = useMutation({
    mutationFn: () => shareServer(server.id, [...chosen]),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people', 'of-server', server.id] })
      say('Saved. It applies from the next request.')
      onDone()
    },
  })
  const members = people.data?.filter(({ id, role }) => role === 'member' || chosen.includes(id)) ?? []
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <div className="grid gap-4 text-sm">
      {people.isPending && <Loading what="Loading people" />}
      {people.isError && <ErrorNote error={people.error} retry={() => people.refetch()} />}
      {people.isSuccess && members.length === 0 && (
        <p className="text-soft">
          There are no members yet. <TextLink to="/team">Invite one</TextLink> first.
        </p>
      )}
      {members.length > 0 && (
        <fieldset>
          <legend className="sr-only">Members</legend>
          {members.map(({ id, name, email }) => (
            <Checkbox
              key={id}
              label={<span className="wrap-anywhere">{name}</span>}
              help={email && <span className="wrap-anywhere">{email}</span>}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </fieldset>
      )}
      {save.error ? <ErrorNote error={save.error} /> : null}
      <DialogActions>
        <Button onClick={onDone}>Cancel</Button>
        <Button
          look="primary"
          busy={save.isPending}
          disabled={members.length === 0}
          onClick={() => save.mutate()}
        >
          Save
        </Button>
      </DialogActions>
    </div>
  )
}

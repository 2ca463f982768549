import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../design/button.tsx'
import { Confirm, Dialog } from '../design/dialog.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { useToast } from '../design/toast.tsx'
import { useDraft } from '../design/use-draft.ts'
import { SessionFacts } from '../sessions/session-facts.tsx'
import { LinkOnce } from './link-once.tsx'
import {
  changePerson,
  endSessionsOf,
  type InvitedPerson,
  type ListedPerson,
  type Person,
  personSessionsQuery,
  removePerson,
  renewLink,
} from './people-requests.ts'
import { type PersonFields, PersonForm } from './person-form.tsx'
import { PersonServers } from './person-servers.tsx'

interface PersonDrawerProps {
  person: ListedPerson | undefined
  /** Everyone of the same workspace, or every owner of the gateway. */
  peers: readonly Person[]
  me: string | undefined
  /** Whether whoever is signed in may change people; else only which MCP servers they may use. */
  mayChange: boolean
  onClose: () => void
  /** Once the person is in no list any more. */
  onGone: () => void
}

/** One person: their name, address and role, their sessions, and the ways out. */
export function PersonDrawer({ person, ...props }: PersonDrawerProps) {
  return (
    <Dialog side open={person !== undefined} title={person?.name ?? ''} onClose={props.onClose}>
      {person && <OnePerson key={person.id} person={person} {...props} />}
    </Dialog>
  )
}

type OnePersonProps = PersonDrawerProps & { person: ListedPerson }

function OnePerson({ person, peers, me, mayChange, onClose, onGone }: OnePersonProps) {
  const owners = peers.filter(({ role, state }) => role === 'owner' && state === 'joined')
  const isLastOwner = owners.length === 1 && owners[0]?.id === person.id
  if (!mayChange) {
    return (
      <div className="grid grid-cols-1 gap-6 text-sm">
        <PersonServers person={person} />
        <Traces person={person} />
      </div>
    )
  }
  return (
    <div className="grid grid-cols-1 gap-6 text-sm">
      {isLastOwner && (
        <Note tone="info">
          {person.id === me ? 'You are' : `${person.name} is`} the last owner, who cannot be removed or get
          another role. Make somebody else an owner first.
        </Note>
      )}
      <ChangeForm person={person} isLastOwner={isLastOwner} />
      <PersonServers person={person} />
      <SignInLink person={person} />
      <Sessions person={person} isMe={person.id === me} />
      <Traces person={person} />
      <Removal
        person={person}
        isLastOwner={isLastOwner}
        isMe={person.id === me}
        onRemoved={onClose}
        onGone={onGone}
      />
    </div>
  )
}

function Traces({ person }: { person: Person }) {
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">What they did</h3>
      <div className="flex flex-wrap gap-2">
        <ButtonLink size="small" to="/watch" search={{ person: person.id, range: 'month' }}>
          Calls of their apps
        </ButtonLink>
        <ButtonLink size="small" to="/history" search={{ actor: person.id }}>
          What they changed
        </ButtonLink>
      </div>
    </section>
  )
}

function ChangeForm({ person, isLastOwner }: { person: Person; isLastOwner: boolean }) {
  const [typed, setTyped] = useDraft<PersonFields>('person', person.id)
  const { name, email, tenant_id: tenant } = person
  const fields = typed ?? {
    ...{ name, email: email ?? '' },
    role: tenant === null ? ('gateway' as const) : person.role,
  }
  const queries = useQueryClient()
  const say = useToast()
  const save = useMutation({
    mutationFn: () => {
      const { role } = fields
      const own = { name: fields.name.trim(), email: fields.email.trim() || null }
      return changePerson(person.id, role === 'gateway' ? own : { ...own, role })
    },
    onSuccess: async () => {
      setTyped(undefined)
      await queries.invalidateQueries({ queryKey: ['people'] })
      await queries.invalidateQueries({ queryKey: ['session'] })
      say('Saved. It applies from the next request.')
    },
  })
  return (
    <PersonForm
      person={fields}
      // The owners of the gateway have no other role.
      hasFixedRole={isLastOwner || person.tenant_id === null}
      error={save.error}
      onChange={setTyped}
      onSubmit={save.mutate}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" busy={save.isPending}>
          Save
        </Button>
        {typed !== undefined && (
          <>
            <Button onClick={() => setTyped(undefined)}>Undo</Button>
            <span className="text-soft">Not saved yet.</span>
          </>
        )}
      </div>
    </PersonForm>
  )
}

function SignInLink({ person }: { person: Person }) {
  const [made, setMade] = useState<InvitedPerson>()
  const renew = useMutation({ mutationFn: () => renewLink(person.id), onSuccess: setMade })
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">Sign-in link</h3>
      <p className="text-soft">
        A new link signs them in once, within seven days. Earlier links of theirs stop working.
      </p>
      {renew.error ? <ErrorNote error={renew.error} /> : null}
      <div>
        <Button size="small" busy={renew.isPending} onClick={() => renew.mutate()}>
          Create a sign-in link
        </Button>
      </div>
      <LinkOnce title={`Sign-in link of ${person.name}`} person={made} onClose={() => setMade(undefined)} />
    </section>
  )
}

function Sessions({ person, isMe }: { person: Person; isMe: boolean }) {
  const sessions = useQuery(personSessionsQuery(person.id))
  const queries = useQueryClient()
  const say = useToast()
  const end = useMutation({
    mutationFn: () => endSessionsOf(person.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people', 'sessions', person.id] })
      say(`${person.name} is signed out everywhere.`)
    },
  })
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">Where they are signed in</h3>
      {sessions.isPending && <Loading what="Loading sessions" />}
      {sessions.isError && <ErrorNote error={sessions.error} retry={() => sessions.refetch()} />}
      {sessions.data?.length === 0 && <p className="text-soft">Nowhere.</p>}
      {sessions.data && sessions.data.length > 0 && (
        <>
          <ul className="grid gap-2">
            {sessions.data.map((session) => (
              <li key={session.id}>
                <SessionFacts session={session} />
              </li>
            ))}
          </ul>
          {end.error ? <ErrorNote error={end.error} /> : null}
          {!isMe && (
            <div>
              <Button size="small" busy={end.isPending} onClick={() => end.mutate()}>
                Sign out everywhere
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

interface RemovalProps {
  person: Person
  isLastOwner: boolean
  isMe: boolean
  onRemoved: () => void
  onGone: () => void
}

function Removal({ person, isLastOwner, isMe, onRemoved, onGone }: RemovalProps) {
  const [isAsked, setIsAsked] = useState(false)
  const queries = useQueryClient()
  const say = useToast()
  const remove = useMutation({
    mutationFn: () => removePerson(person.id),
    onSuccess: async () => {
      onRemoved()
      say(`Removed ${person.name}.`)
      await queries.invalidateQueries({ queryKey: isMe ? ['session'] : ['people'] })
      onGone()
    },
  })
  return (
    <section className="grid gap-2 border-t border-line pt-5">
      <div>
        <Button look="danger" disabled={isLastOwner} onClick={() => setIsAsked(true)}>
          Remove {person.name}
        </Button>
      </div>
      <Confirm
        open={isAsked}
        title={`Remove ${person.name}?`}
        action="Remove"
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setIsAsked(false)}
      >
        <p>
          {isMe ? 'You are' : 'They are'} signed out everywhere, and all apps that {isMe ? 'you' : 'they'}{' '}
          have connected stop working with their next request. What was done in {isMe ? 'your' : 'their'} name
          stays on record.
        </p>
      </Confirm>
    </section>
  )
}

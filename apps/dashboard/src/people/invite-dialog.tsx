import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery, useOpensHereOnly } from '../api/session.ts'
import { methodsQuery } from '../api/sign-in-methods.ts'
import { Button, TextLink } from '../design/button.tsx'
import { Dialog, DialogActions } from '../design/dialog.tsx'
import { OpensHereOnly } from '../design/opens-here-only.tsx'
import { Note } from '../design/states.tsx'
import { useDraft } from '../design/use-draft.ts'
import { LinkOnce } from './link-once.tsx'
import { type InvitedPerson, invitePerson } from './people-requests.ts'
import { type PersonFields, PersonForm } from './person-form.tsx'
import type { Role } from './role-words.ts'
import { ServerChoice } from './server-choice.tsx'
import { LinksOnly } from './sign-in-again.tsx'

interface InviteDialogProps {
  open: boolean
  /** The role that is chosen at first. */
  first: Role | 'gateway'
  /** Whether whoever invites may invite owners of the gateway. */
  isOwner: boolean
  onClose: () => void
}

/** Asks for a name, an e-mail address, a role and, of a member, the MCP servers that they may use; then shows the link. */
export function InviteDialog({ open, first, isOwner, onClose }: InviteDialogProps) {
  const [invited, setInvited] = useState<InvitedPerson>()
  return (
    <>
      <Dialog open={open && invited === undefined} title="Invite a person" onClose={onClose}>
        <InviteForm first={first} isOwner={isOwner} onInvited={setInvited} onClose={onClose} />
      </Dialog>
      <LinkOnce
        title={`${invited?.name} is invited`}
        person={invited}
        onClose={() => setInvited(undefined)}
      />
    </>
  )
}

interface InviteDraft extends PersonFields {
  servers: readonly string[]
}

interface InviteFormProps {
  first: Role | 'gateway'
  isOwner: boolean
  onInvited: (person: InvitedPerson) => void
  onClose: () => void
}

function InviteForm({ first, isOwner, onInvited, onClose }: InviteFormProps) {
  const [typed, setTyped] = useDraft<InviteDraft>('invite')
  const draft = typed ?? { name: '', email: '', role: first, servers: [] }
  const queries = useQueryClient()
  const methods = useQuery(methodsQuery).data
  const isLocal = useOpensHereOnly()
  const help =
    methods?.email === false
      ? `This gateway sends no mail: you pass on the link that you get next${methods.provider ? '' : ', and another whenever they sign in again'}.`
      : 'Without one, they sign in by links that you create and pass on.'
  const invite = useMutation({
    mutationFn: () => {
      const { name, email, role, servers } = draft
      const who = { name: name.trim(), ...(email.trim() ? { email: email.trim() } : {}) }
      if (role === 'gateway') return invitePerson({ ...who, role: 'owner', owner: true })
      return invitePerson({ ...who, role, ...(role === 'member' ? { mcp_server_ids: [...servers] } : {}) })
    },
    onSuccess: (invited) => {
      setTyped(undefined)
      void queries.invalidateQueries({ queryKey: ['people'] })
      onInvited(invited)
    },
  })
  const isMember = draft.role === 'member'
  return (
    <PersonForm
      person={draft}
      emailHelp={help}
      offersGateway={isOwner}
      error={invite.error}
      onChange={(person) => setTyped({ ...draft, ...person })}
      onSubmit={invite.mutate}
    >
      {isMember && (
        <ServerChoice
          name={draft.name}
          chosen={draft.servers}
          onChange={(servers) => setTyped({ ...draft, servers })}
        />
      )}
      {isLocal && (
        <OpensHereOnly what="The link that you get">
          Whoever you invite now cannot open it on another computer.
        </OpensHereOnly>
      )}
      <LinksOnly />
      <OwnNameMissing />
      <DialogActions>
        <Button
          onClick={() => {
            setTyped(undefined)
            onClose()
          }}
        >
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={invite.isPending}>
          {isMember && draft.servers.length === 0 ? 'Invite without an MCP server' : 'Invite'}
        </Button>
      </DialogActions>
    </PersonForm>
  )
}

/** The first owner is called Owner until they say otherwise, in invitations too. */
function OwnNameMissing() {
  const me = useQuery(sessionQuery).data?.person
  if (me?.name !== 'Owner') return null
  return (
    <Note tone="info">
      <span>
        The invitation comes from “Owner”.{' '}
        <TextLink to="/team" search={{ person: me.id }}>
          Enter your name
        </TextLink>{' '}
        first, so that people know who invites them. What you have typed here is kept.
      </span>
    </Note>
  )
}

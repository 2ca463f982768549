import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { methodsQuery } from '../api/sign-in-methods.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { LinkOnce } from './link-once.tsx'
import { type InvitedPerson, invitePerson } from './people-requests.ts'
import { type PersonFields, PersonForm } from './person-form.tsx'
import type { Role } from './role-words.ts'
import { ShareFirst } from './share-first.tsx'

interface InviteDialogProps {
  open: boolean
  /** The role that is chosen at first. */
  first: Role | 'gateway'
  /** Whether whoever invites may invite owners of the gateway. */
  isOwner: boolean
  onClose: () => void
}

/** Asks for a name, an e-mail address and a role, then shows the link and, of a member, asks what they will see. */
export function InviteDialog({ open, first, isOwner, onClose }: InviteDialogProps) {
  const [invited, setInvited] = useState<InvitedPerson>()
  const close = () => {
    setInvited(undefined)
    onClose()
  }
  return (
    <Dialog open={open} title={invited ? `${invited.name} is invited` : 'Invite a person'} onClose={close}>
      {invited ? (
        <>
          <LinkOnce person={invited} />
          {invited.role === 'member' && <ShareFirst person={invited} />}
          <div className="flex justify-end">
            <Button look="primary" onClick={close}>
              Done
            </Button>
          </div>
        </>
      ) : (
        <InviteForm first={first} isOwner={isOwner} onInvited={setInvited} onClose={close} />
      )}
    </Dialog>
  )
}

interface InviteFormProps {
  first: Role | 'gateway'
  isOwner: boolean
  onInvited: (person: InvitedPerson) => void
  onClose: () => void
}

function InviteForm({ first, isOwner, onInvited, onClose }: InviteFormProps) {
  const [person, setPerson] = useState<PersonFields>({ name: '', email: '', role: first })
  const queries = useQueryClient()
  const methods = useQuery(methodsQuery).data
  const help =
    methods?.email === false
      ? 'This gateway sends no mail: you pass on the link that you get next.'
      : 'Without one, they sign in by links that you create and pass on.'
  const invite = useMutation({
    mutationFn: () => {
      const { name, email, role } = person
      const who = { name: name.trim(), ...(email.trim() ? { email: email.trim() } : {}) }
      return invitePerson(role === 'gateway' ? { ...who, role: 'owner', owner: true } : { ...who, role })
    },
    onSuccess: (invited) => {
      void queries.invalidateQueries({ queryKey: ['people'] })
      onInvited(invited)
    },
  })
  return (
    <PersonForm
      person={person}
      emailHelp={help}
      offersGateway={isOwner}
      error={invite.error}
      onChange={setPerson}
      onSubmit={invite.mutate}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={invite.isPending}>
          Invite
        </Button>
      </div>
    </PersonForm>
  )
}

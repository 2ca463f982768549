import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { methodsQuery } from '../api/sign-in-methods.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { ForOperator } from '../design/for-operator.tsx'
import { Details } from '../design/panel.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { useToast } from '../design/toast.tsx'
import { guides } from '../words/guides.ts'
import { count } from '../words/listed.ts'
import { LinkOnce } from './link-once.tsx'
import { type InvitedPerson, invitePerson, shareWith } from './people-requests.ts'
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
  const [isCopied, setIsCopied] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const isSafe = invited === undefined || invited.link.sent || isCopied || isAsked
  const close = () => {
    if (!isSafe) return setIsAsked(true)
    setInvited(undefined)
    setIsCopied(false)
    setIsAsked(false)
    onClose()
  }
  return (
    <Dialog open={open} title={invited ? `${invited.name} is invited` : 'Invite a person'} onClose={close}>
      {invited ? (
        <Invited
          person={invited}
          isAsked={isAsked && !isCopied}
          onCopied={() => setIsCopied(true)}
          onClose={close}
        />
      ) : (
        <InviteForm first={first} isOwner={isOwner} onInvited={setInvited} onClose={close} />
      )}
    </Dialog>
  )
}

interface InvitedProps {
  person: InvitedPerson
  /** It is about to be closed, and the link was not copied. */
  isAsked: boolean
  onCopied: () => void
  onClose: () => void
}

function Invited({ person, isAsked, onCopied, onClose }: InvitedProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const queries = useQueryClient()
  const say = useToast()
  const share = useMutation({
    mutationFn: () => shareWith(person.id, chosen),
    onSuccess: () => {
      setChosen([])
      say(`Shared ${count(chosen.length, 'MCP server')} with ${person.name}.`)
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['people', 'of-server'] }),
  })
  return (
    <>
      {/* A link that was selected and copied by hand is copied too. */}
      <div onCopy={onCopied}>
        <LinkOnce person={person} onCopied={onCopied} />
      </div>
      {person.role === 'member' && <ShareFirst person={person} chosen={chosen} onChange={setChosen} />}
      {share.error ? <ErrorNote error={share.error} /> : null}
      {isAsked && (
        <Note tone="warn" role="alert">
          The link was not copied, and {person.name} cannot sign in without it. Copy it, or close all the
          same: a new one can be created where {person.name} is opened.
        </Note>
      )}
      <div className="flex justify-end">
        <Button
          look="primary"
          busy={share.isPending}
          onClick={() => (chosen.length > 0 ? share.mutate() : onClose())}
        >
          {chosen.length > 0 ? 'Share and close' : isAsked ? 'Close without the link' : 'Done'}
        </Button>
      </div>
    </>
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
      {methods?.email === false && (
        <Details summary="Have invitations sent by e-mail">
          <ForOperator
            wish="Please set up e-mail in Helpdesk MCP, so that people get invitations and sign-in links. Set these and start the gateway again"
            lines={['HELPDESK_MCP_SMTP_URL=…', 'HELPDESK_MCP_MAIL_FROM=…']}
            guide={guides.people}
          />
        </Details>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={invite.isPending}>
          Invite
        </Button>
      </div>
    </PersonForm>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { readInvitation, sessionQuery, signInByLink } from '../api/session.ts'
import { needCountQuery } from '../approvals/outbox-requests.ts'
import { Button, ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { myServersQuery, noServerYet } from '../people/my-servers-query.ts'
import { roleWords } from '../people/role-words.ts'
import { SignInAgain } from '../people/sign-in-again.tsx'
import { count } from '../words/listed.ts'
import { Card } from './card.tsx'
import { sayRefusal, useSignInLink } from './use-sign-in-link.ts'

/** Where an invitation leads: it is accepted by a press, so that no program which looks at links uses it up. */
export function Welcome() {
  const [code, setCode] = useState<string>()
  useSignInLink(setCode)
  return (
    <Card>
      {code === undefined ? <Joined /> : <Invitation code={code} onDone={() => setCode(undefined)} />}
    </Card>
  )
}

function Invitation({ code, onDone }: { code: string; onDone: () => void }) {
  const queries = useQueryClient()
  // Where it cannot be read, pressing the button says why.
  const from = useQuery({
    queryKey: ['invitation', code],
    queryFn: () => readInvitation(code),
    retry: false,
    gcTime: 0,
  }).data
  const accept = useMutation({
    mutationFn: () => signInByLink(code),
    onSuccess: () => {
      queries.clear()
      onDone()
    },
  })
  return (
    <Page
      title={sayInvitation(from)}
      intro="In Helpdesk MCP a support team decides what AI assistants may do in its helpdesks, and reads what they want to send. This link signs you in, once."
    >
      {from && (
        <p className="text-sm">
          You join as {from.name}. {roleWords[from.role].told}
        </p>
      )}
      {accept.isError && (
        <Note tone="bad" role="alert">
          {sayRefusal(
            accept.error,
            'This link has been used already or has expired. Ask whoever invited you for a new one.',
          )}
        </Note>
      )}
      {accept.isError ? (
        <ButtonLink to="/sign-in">Sign in another way</ButtonLink>
      ) : (
        <Button look="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
          Accept and sign in
        </Button>
      )}
    </Page>
  )
}

/** "Ana Cruz invites you to North shop". */
function sayInvitation(from: { by: string | null; workspace: string | null } | undefined): string {
  const place = from?.workspace ?? 'Helpdesk MCP'
  return from?.by ? `${from.by} invites you to ${place}` : `You are invited to ${place}`
}

/** Where a member begins: at what waits for them. */
function sayWaiting(waiting: number | undefined): string {
  return waiting === undefined || waiting === 0
    ? 'Go to the approvals'
    : `Review ${count(waiting, 'message that waits', 'messages that wait')} for approval`
}

function Joined() {
  const session = useQuery(sessionQuery)
  const waiting = useQuery({ ...needCountQuery, enabled: session.isSuccess }).data
  const servers = useQuery({ ...myServersQuery, enabled: session.data?.person?.role === 'member' }).data
  if (session.isPending) return <Loading what="Loading" />
  if (session.isError) {
    const isSignedOut = session.error instanceof ApiProblem && session.error.status === 401
    return (
      <Page title="Sign in" intro="You are not signed in.">
        {!isSignedOut && <ErrorNote error={session.error} retry={() => session.refetch()} />}
        <ButtonLink to="/sign-in" look="primary">
          Sign in
        </ButtonLink>
      </Page>
    )
  }
  const { name, person, permissions } = session.data
  const isMember = person?.role === 'member'
  const seesNothing = isMember && servers?.length === 0
  const mayManage = permissions.includes('manage')
  return (
    <Page title={`Welcome, ${name}`} intro={person ? roleWords[person.role].told : undefined}>
      {seesNothing && <Note tone="warn">{noServerYet}</Note>}
      <div className="grid gap-3">
        <ButtonLink to={mayManage ? '/' : '/approvals'} look="primary">
          {mayManage ? 'Go to the overview' : sayWaiting(waiting)}
        </ButtonLink>
        <ButtonLink to="/my-servers">Add Claude or ChatGPT</ButtonLink>
      </div>
      <SignInAgain />
      <p className="text-sm text-soft">
        What you and your apps do here is recorded under your name. You can end your sessions and apps at any
        time.
      </p>
    </Page>
  )
}

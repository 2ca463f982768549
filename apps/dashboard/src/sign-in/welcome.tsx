import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { sessionQuery, signInByLink } from '../api/session.ts'
import { Button, ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { roleWords } from '../people/role-words.ts'
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
  const accept = useMutation({
    mutationFn: () => signInByLink(code),
    onSuccess: () => {
      queries.clear()
      onDone()
    },
  })
  return (
    <Page
      title="You are invited"
      intro="Helpdesk MCP gives AI assistants limited access to helpdesks. This link signs you in, once."
    >
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

function Joined() {
  const session = useQuery(sessionQuery)
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
  const mayManage = permissions.includes('manage')
  return (
    <Page title={`Welcome, ${name}`} intro={person ? roleWords[person.role].told : undefined}>
      <div className="grid gap-3">
        <ButtonLink to={mayManage ? '/' : '/my-servers'} look="primary">
          {mayManage ? 'Go to the overview' : 'Add Claude or ChatGPT'}
        </ButtonLink>
        {mayManage && <ButtonLink to="/my-servers">Add Claude or ChatGPT</ButtonLink>}
      </div>
      <p className="text-sm text-soft">
        What you and your apps do here is recorded under your name. You can end your sessions and apps at any
        time.
      </p>
    </Page>
  )
}

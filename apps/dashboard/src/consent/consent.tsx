import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { sessionQuery, signOut } from '../api/session.ts'
import { Button } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { Card } from '../sign-in/card.tsx'
import { Answered } from './answered.tsx'
import { approve, deny, interactionQuery } from './consent-requests.ts'
import { Question } from './question.tsx'

const route = getRouteApi('/consent/$id')

/** An app asks whoever is signed in for access. */
export function Consent() {
  const { id } = route.useParams()
  const session = useQuery(sessionQuery)
  const asked = useQuery({ ...interactionQuery(id), enabled: session.isSuccess })
  const router = useRouter()
  const queries = useQueryClient()
  const isSignedOut = [session.error, asked.error].some(
    (error) => error instanceof ApiProblem && error.status === 401,
  )
  useEffect(() => {
    if (isSignedOut) void router.navigate({ to: '/sign-in', search: { to: `/consent/${id}` }, replace: true })
  }, [isSignedOut, router, id])
  const yes = useMutation({
    mutationFn: ({ server, scopes }: { server: string; scopes: readonly string[] }) =>
      approve(id, server, scopes),
  })
  const no = useMutation({ mutationFn: () => deny(id) })
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      queries.clear()
      await router.navigate({ to: '/sign-in', search: { to: `/consent/${id}` } })
    },
  })
  const to = yes.data?.redirect_to ?? no.data?.redirect_to
  if (asked.data && to !== undefined) {
    return <Answered to={to} name={asked.data.client.name} isConnected={yes.isSuccess} />
  }
  if (asked.isError && !isSignedOut) {
    const { error } = asked
    const isNoPerson = error instanceof ApiProblem && error.status === 403
    const isOver = error instanceof ApiProblem && error.status === 404
    return (
      <Card>
        <Page title="The app was not connected">
          {isNoPerson ? (
            <>
              <Note tone="warn" role="alert">
                You are signed in with an API token. An app acts in the name of a person: sign in as one.
              </Note>
              <Button look="primary" busy={leave.isPending} onClick={() => leave.mutate()}>
                Sign in as a person
              </Button>
            </>
          ) : isOver ? (
            <Note tone="warn" role="alert">
              This request was answered already, is older than half an hour, or began in another browser.
              Nothing was granted by it. Connect again from the app.
            </Note>
          ) : (
            <ErrorNote error={error} retry={() => asked.refetch()} />
          )}
        </Page>
      </Card>
    )
  }
  if (!asked.data || !session.data) {
    return (
      <Card>
        {session.isError && !isSignedOut ? (
          <ErrorNote error={session.error} retry={() => session.refetch()} />
        ) : (
          <Loading what="Loading what the app asks for" />
        )}
      </Card>
    )
  }
  return (
    <Question
      asked={asked.data}
      person={session.data.name}
      error={yes.error ?? no.error}
      busy={yes.isPending ? 'yes' : no.isPending ? 'no' : undefined}
      onApprove={(server, scopes) => yes.mutate({ server, scopes })}
      onDeny={() => no.mutate()}
      onSwitch={() => leave.mutate()}
    />
  )
}

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import { Button } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { useToast } from '../design/toast.tsx'
import { count } from '../words/listed.ts'
import { sayBrowser } from './say-browser.ts'
import { type Session, SessionFacts } from './session-facts.tsx'

const sessionsQuery = queryOptions({
  queryKey: ['my', 'sessions'],
  queryFn: async ({ signal }) => (await answered(api.GET('/my/sessions', { signal }))).result,
})

/** Where whoever is signed in is signed in. */
export function Sessions() {
  const sessions = useQuery(sessionsQuery)
  const queries = useQueryClient()
  const say = useToast()
  const endOthers = useMutation({
    mutationFn: () => answered(api.DELETE('/my/sessions')),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      say('You are signed in here alone.')
    },
  })
  const others = sessions.data?.filter(({ current }) => !current) ?? []
  return (
    <Page
      title="Sessions"
      intro="Where you are signed in. End what you do not know or no longer use; it is signed out with its next request."
      actions={
        others.length > 0 && (
          <Button look="danger" busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            End all others
          </Button>
        )
      }
    >
      {endOthers.error ? <ErrorNote error={endOthers.error} /> : null}
      <Panel title={sessions.data ? count(sessions.data.length, 'session') : 'Sessions'}>
        {sessions.isPending && <Loading what="Loading sessions" />}
        {sessions.isError && <ErrorNote error={sessions.error} retry={() => sessions.refetch()} />}
        {sessions.data && (
          <ul className="grid divide-y divide-line">
            {sessions.data.map((session) => (
              <OneSession key={session.id} session={session} />
            ))}
          </ul>
        )}
        {sessions.data && others.length === 0 && (
          <p className="mt-3 text-sm text-soft">You are signed in nowhere else.</p>
        )}
      </Panel>
    </Page>
  )
}

function OneSession({ session }: { session: Session }) {
  const { id, current, user_agent } = session
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: () => answered(api.DELETE('/my/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
      <SessionFacts session={session} />
      {!current && (
        <Button size="small" busy={end.isPending} onClick={() => end.mutate()}>
          End<span className="sr-only"> the session of {sayBrowser(user_agent)}</span>
        </Button>
      )}
      {end.error ? <ErrorNote error={end.error} /> : null}
    </li>
  )
}

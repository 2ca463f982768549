import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { signIn, signInByLink } from '../api/session.ts'
import { Mark } from '../design/mark.tsx'
import { Page } from '../design/page.tsx'
import { Loading, Note } from '../design/states.tsx'
import { TokenForm } from './token-form.tsx'
import { sayRefusal, useSignInLink } from './use-sign-in-link.ts'

const route = getRouteApi('/sign-in')

export function SignIn() {
  const { to = '/' } = route.useSearch()
  const queries = useQueryClient()
  const router = useRouter()
  const onSuccess = () => {
    queries.clear()
    router.history.replace(/^\/(?![/\\])/.test(to) ? to : '/')
  }
  const byToken = useMutation({ mutationFn: signIn, onSuccess })
  const byLink = useMutation({ mutationFn: signInByLink, onSuccess })
  useSignInLink(byLink.mutate)
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center px-4 py-10">
      <div className="mb-6 flex items-center gap-3">
        <Mark className="size-9" />
        <span className="text-lg font-semibold tracking-tight">Helpdesk MCP</span>
      </div>
      <div className="rounded-panel border border-line bg-panel p-6 shadow-panel">
        <Page title="Sign in" intro="Give AI assistants limited access to your helpdesk accounts.">
          {byLink.isPending && <Loading what="Signing in" />}
          {byLink.isError && (
            <Note tone="bad" role="alert">
              {sayRefusal(
                byLink.error,
                'This sign-in link has been used already or has expired. Run helpdesk-mcp sign-in-link where the gateway runs for a new one, or sign in with an API token.',
              )}
            </Note>
          )}
          <TokenForm
            enter={byToken.mutate}
            busy={byToken.isPending}
            refusal={
              byToken.isError
                ? sayRefusal(byToken.error, 'This API token is not valid or has expired.')
                : undefined
            }
          />
        </Page>
      </div>
    </main>
  )
}

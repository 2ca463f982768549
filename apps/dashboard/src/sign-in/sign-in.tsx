import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { signIn, signInByLink } from '../api/session.ts'
import { methodsQuery, providerUrl } from '../api/sign-in-methods.ts'
import { LinkButton } from '../design/button.tsx'
import { ForOperator } from '../design/for-operator.tsx'
import { Page } from '../design/page.tsx'
import { Details } from '../design/panel.tsx'
import { Loading, Note } from '../design/states.tsx'
import { Card } from './card.tsx'
import { EmailForm } from './email-form.tsx'
import { LinkForm } from './link-form.tsx'
import { TokenForm } from './token-form.tsx'
import { sayRefusal, useSignInLink } from './use-sign-in-link.ts'

const route = getRouteApi('/sign-in')

const overLink = 'This sign-in link has been used already or has expired.'

export function SignIn() {
  const { to: wanted = '/' } = route.useSearch()
  const to = /^\/(?![/\\])/.test(wanted) ? wanted : '/'
  const queries = useQueryClient()
  const router = useRouter()
  const methods = useQuery(methodsQuery).data
  const onSuccess = () => {
    queries.clear()
    router.history.replace(to)
  }
  const byLink = useMutation({ mutationFn: signInByLink, onSuccess })
  const byToken = useMutation({ mutationFn: signIn, onSuccess })
  const byPastedLink = useMutation({ mutationFn: signInByLink, onSuccess })
  /** What was wrong with an earlier way says nothing about this one. */
  const enterBy = (way: typeof byToken) => (given: string) => {
    for (const each of [byLink, byToken, byPastedLink]) each.reset()
    way.mutate(given)
  }
  useSignInLink(byLink.mutate)
  const offersMore = methods !== undefined && (methods.email || methods.provider !== null)
  const isAsked = to.startsWith('/consent/')
  const linkForm = (
    <LinkForm
      enter={enterBy(byPastedLink)}
      busy={byPastedLink.isPending}
      isMain={!offersMore}
      refusal={byPastedLink.isError ? sayRefusal(byPastedLink.error, overLink) : undefined}
    />
  )
  return (
    <Card>
      <Page
        title="Sign in"
        intro={
          isAsked
            ? 'An app asks for access. Sign in to see what it asks for.'
            : 'Here your team decides what AI assistants may do in its helpdesks, and approves what they send.'
        }
      >
        {byLink.isPending && <Loading what="Signing in" />}
        {byLink.isError && (
          <Note tone="bad" role="alert">
            {sayRefusal(byLink.error, `${overLink} ${whatElse(offersMore)}`)}
          </Note>
        )}
        {methods?.provider && (
          <LinkButton href={providerUrl(methods.provider.url, to)} look="primary">
            Sign in with {methods.provider.name}
          </LinkButton>
        )}
        {methods?.email && <EmailForm returnTo={to} />}
        {offersMore ? (
          <Details summary="Paste a sign-in link" open={byPastedLink.isError}>
            {linkForm}
          </Details>
        ) : (
          <>
            <p className="text-sm">You sign in with a link. Open it in this browser, or paste it here.</p>
            {linkForm}
            <Details summary="I have no link">
              <div className="grid gap-2 text-sm">
                <p>
                  Were you invited before? Your link works once. Ask whoever invited you for a new one; they
                  find it in Helpdesk MCP, under People, where they open your name.
                </p>
                <p>Not invited yet? Ask an owner of your team’s Helpdesk MCP, usually your team lead.</p>
              </div>
            </Details>
            <Details summary="I am the owner, and cannot sign in">
              <ForOperator
                wish="Please run this where Helpdesk MCP runs, and send me the link that it prints. It signs in once"
                lines={[`${methods?.command ?? 'helpdesk-mcp'} sign-in-link`]}
              />
            </Details>
          </>
        )}
        {!isAsked && (
          <Details summary="Sign in with an API token" open={byToken.isError}>
            <TokenForm
              enter={enterBy(byToken)}
              busy={byToken.isPending}
              refusal={
                byToken.isError
                  ? sayRefusal(byToken.error, 'This API token is not valid or has expired.')
                  : undefined
              }
            />
          </Details>
        )}
      </Page>
    </Card>
  )
}

function whatElse(offersMore: boolean): string {
  if (offersMore) return 'Sign in another way, or ask an owner for a new link.'
  return 'Ask an owner for a new one, or sign in with an API token.'
}

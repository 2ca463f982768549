import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { ApiProblem } from './api/api-problem.ts'
import { sessionQuery } from './api/session.ts'
import { readTexts } from './read-texts.ts'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()()

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/sign-in.tsx'), 'SignIn'),
  validateSearch: readTexts('to'),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./sign-in/welcome.tsx'), 'Welcome'),
})

const consent = createRoute({
  getParentRoute: () => root,
  path: '/consent/$id',
  component: lazyRouteComponent(() => import('./consent/consent.tsx'), 'Consent'),
})

/** All pages that require a session. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      const { permissions } = await context.queries.ensureQueryData(sessionQuery)
      if (location.pathname === '/' && !permissions.includes('manage'))
        throw redirect({ to: permissions.includes('approve') ? '/approvals' : '/my-servers' })
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 401)) throw error
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
    }
  },
})

const getParentRoute = () => inside

const overview = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/overview.tsx'), 'Overview'),
  validateSearch: readTexts('range'),
})

const connect = createRoute({
  getParentRoute,
  path: '/connect',
  component: lazyRouteComponent(() => import('./accounts/connect.tsx'), 'Connect'),
  validateSearch: readTexts('vendor'),
})

const approvals = createRoute({
  getParentRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./approvals/approvals.tsx'), 'Approvals'),
  validateSearch: readTexts('tab', 'item', 'server'),
})

const accounts = createRoute({
  getParentRoute,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/accounts.tsx'), 'Accounts'),
})

const account = createRoute({
  getParentRoute,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./accounts/account.tsx'), 'Account'),
})

const mint = createRoute({
  getParentRoute,
  path: '/mint',
  component: lazyRouteComponent(() => import('./mint/mint.tsx'), 'Mint'),
  validateSearch: readTexts('account'),
})

const servers = createRoute({
  getParentRoute,
  path: '/servers',
  component: lazyRouteComponent(() => import('./servers/servers.tsx'), 'Servers'),
})

const server = createRoute({
  getParentRoute,
  path: '/servers/$id',
  component: lazyRouteComponent(() => import('./servers/server.tsx'), 'Server'),
})

const tryTool = createRoute({
  getParentRoute,
  path: '/try',
  component: lazyRouteComponent(() => import('./try/try.tsx'), 'Try'),
  validateSearch: readTexts('account', 'tool', 'argument', 'value'),
})

const watch = createRoute({
  getParentRoute,
  path: '/watch',
  component: lazyRouteComponent(() => import('./activity/activity.tsx'), 'Watch'),
  validateSearch: readTexts(
    ...([
      'q',
      'server',
      'account',
      'person',
      'app',
      'tool',
      'target',
      'effect',
      'outcome',
      'error',
      'by',
      'counted',
      'range',
    ] as const),
    ...(['call', 'tab'] as const),
  ),
})

const history = createRoute({
  getParentRoute,
  path: '/history',
  component: lazyRouteComponent(() => import('./audit/audit.tsx'), 'History'),
  validateSearch: readTexts('subject', 'action', 'actor', 'outcome', 'text', 'range', 'record'),
})

const myServers = createRoute({
  getParentRoute,
  path: '/my-servers',
  component: lazyRouteComponent(() => import('./people/my-servers.tsx'), 'MyServers'),
  validateSearch: readTexts('server'),
})

const apps = createRoute({
  getParentRoute,
  path: '/apps',
  component: lazyRouteComponent(() => import('./apps/apps.tsx'), 'Apps'),
  validateSearch: readTexts('tab'),
})

const sessions = createRoute({
  getParentRoute,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./sessions/sessions.tsx'), 'Sessions'),
})

/** The API has /people. */
const team = createRoute({
  getParentRoute,
  path: '/team',
  component: lazyRouteComponent(() => import('./people/people.tsx'), 'People'),
  validateSearch: readTexts('person', 'invite'),
})

const tokens = createRoute({
  getParentRoute,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./tokens/tokens.tsx'), 'Tokens'),
})

const settings = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings.tsx'), 'Settings'),
})

/** Of a path that does not exist: for who is signed in, with the menu beside it. */
const unknown = createRoute({ getParentRoute, path: '$', component: NotFound })

const pages = [
  ...([overview, connect, accounts, account, mint, servers, server, tryTool, watch, history] as const),
  ...([approvals, myServers, apps, sessions, team, tokens, settings, unknown] as const),
] as const

export const routes = root.addChildren([signIn, welcome, consent, inside.addChildren(pages)])

import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { ApiProblem } from './api/api-problem.ts'
import { sessionQuery } from './api/session.ts'
import { readTexts } from './read-texts.ts'
import { Shell } from './shell/shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()()

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/sign-in.tsx'), 'SignIn'),
  validateSearch: readTexts('to'),
})

/** All pages that require a session. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery)
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
  validateSearch: readTexts('account', 'tool'),
})

const watch = createRoute({
  getParentRoute,
  path: '/watch',
  component: lazyRouteComponent(() => import('./activity/activity.tsx'), 'Watch'),
  validateSearch: readTexts(
    ...(['q', 'server', 'account', 'tool', 'target', 'effect', 'outcome', 'error', 'range'] as const),
    ...(['call', 'tab'] as const),
  ),
})

const history = createRoute({
  getParentRoute,
  path: '/history',
  component: lazyRouteComponent(() => import('./audit/audit.tsx'), 'History'),
  validateSearch: readTexts('subject', 'action', 'actor', 'outcome', 'text', 'range', 'record'),
})

const pages = [overview, connect, accounts, account, mint, servers, server, tryTool, watch, history] as const

export const routes = root.addChildren([signIn, inside.addChildren(pages)])

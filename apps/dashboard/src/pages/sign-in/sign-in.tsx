import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { sayError } from '../../api/say-error.ts'
import { signIn } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/controls.tsx'
import { Field } from '../../components/field.tsx'
import { Page } from '../../components/page.tsx'

const route = getRouteApi('/sign-in')

export function SignIn() {
  const [token, setToken] = useState('')
  const { to = '/' } = route.useSearch()
  const queries = useQueryClient()
  const router = useRouter()
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: () => {
      setToken('')
      queries.clear()
      router.history.push(to.startsWith('/') && !to.startsWith('//') ? to : '/')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate(token.trim())
  }
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center px-4 py-10">
      <div className="rounded-lg border border-line bg-panel p-6">
        <Page
          title="Sign in"
          intro="Connect helpdesk accounts, and give AI assistants a part of them for a time."
        >
          <form onSubmit={submit} className="grid gap-4">
            <Field
              label="API token"
              help={
                <>
                  It begins with <code>hdm_api_</code>. On the machine that runs the gateway,{' '}
                  <code>helpdesk-mcp tokens create</code> makes one; the gateway also prints a link that signs
                  you in.
                </>
              }
              error={enter.isError ? sayRefusal(enter.error) : undefined}
            >
              {(ids) => (
                <Input
                  {...ids}
                  type="password"
                  autoComplete="off"
                  spellCheck={false}
                  required
                  value={token}
                  onChange={(event) => setToken(event.target.value)}
                />
              )}
            </Field>
            <Button type="submit" look="primary" busy={enter.isPending}>
              Sign in
            </Button>
          </form>
        </Page>
      </div>
    </main>
  )
}

function sayRefusal(error: unknown): string {
  const isRefused = error instanceof ApiProblem && (error.status === 401 || error.status === 422)
  return isRefused ? 'This token is not known here, or its time is over.' : sayError(error)
}

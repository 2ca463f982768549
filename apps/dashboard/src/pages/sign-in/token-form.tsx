import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/controls.tsx'
import { Field } from '../../components/field.tsx'

interface TokenFormProps {
  enter: (token: string) => void
  busy: boolean
  refusal: string | undefined
}

/** The token leaves the page as soon as it is sent. */
export function TokenForm({ enter, busy, refusal }: TokenFormProps) {
  const [token, setToken] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter(token.trim())
    setToken('')
  }
  const help = (
    <>
      It begins with <code>hdm_api_</code>. On the machine that runs the gateway,{' '}
      <code>helpdesk-mcp tokens create</code> makes one; the gateway also prints a link that signs you in.
    </>
  )
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label="API token" help={help} error={refusal}>
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
      <Button type="submit" look="primary" busy={busy}>
        Sign in
      </Button>
    </form>
  )
}

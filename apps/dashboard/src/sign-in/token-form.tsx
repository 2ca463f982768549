import { type FormEvent, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Field, Input } from '../design/field.tsx'

interface TokenFormProps {
  enter: (token: string) => void
  busy: boolean
  refusal: string | undefined
}

/** Clears the token from the page as soon as it is sent. */
export function TokenForm({ enter, busy, refusal }: TokenFormProps) {
  const [token, setToken] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter(token.trim())
    setToken('')
  }
  const help = (
    <>
      Starts with <code>hdm_api_</code>. An owner creates it under API tokens.
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
      <Button type="submit" busy={busy}>
        Sign in with this token
      </Button>
    </form>
  )
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldProblems, sayError } from '../api/api-problem.ts'
import { sendLink } from '../api/sign-in-methods.ts'
import { Button } from '../design/button.tsx'
import { Field, Input } from '../design/field.tsx'
import { Note } from '../design/states.tsx'

/** Has a link sent. What is said does not tell whether somebody has this address. */
export function EmailForm({ returnTo }: { returnTo: string }) {
  const [email, setEmail] = useState('')
  const send = useMutation({ mutationFn: () => sendLink(email.trim(), returnTo) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  const problem = send.isError
    ? (fieldProblems(send.error, ['email'])['email'] ?? sayError(send.error))
    : undefined
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <Field label="E-mail address" error={problem}>
        {(ids) => (
          <Input
            {...ids}
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" busy={send.isPending}>
        Send me a link
      </Button>
      {send.isSuccess && (
        <Note tone="info" role="status">
          Look into your mailbox. If this address is known here, a link has been sent that is good for{' '}
          {Math.round(send.data.expires_in / 60)} minutes. Open it in this browser, or paste it below.
        </Note>
      )}
    </form>
  )
}

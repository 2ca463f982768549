import { type FormEvent, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Field, Input } from '../design/field.tsx'

interface LinkFormProps {
  enter: (code: string) => void
  busy: boolean
  /** Whether it is how most people sign in here. */
  isMain: boolean
  refusal: string | undefined
}

/** For a link that was opened elsewhere: pasted whole, or its code alone. */
export function LinkForm({ enter, busy, isMain, refusal }: LinkFormProps) {
  const [link, setLink] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter(codeOf(link))
    setLink('')
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label="Sign-in link" help="The link that you were sent, or its code." error={refusal}>
        {(ids) => (
          <Input
            {...ids}
            autoComplete="off"
            spellCheck={false}
            required
            maxLength={400}
            value={link}
            onChange={({ target }) => setLink(target.value)}
          />
        )}
      </Field>
      <Button type="submit" look={isMain ? 'primary' : 'plain'} busy={busy}>
        Sign in with this link
      </Button>
    </form>
  )
}

/** What follows the # of a link or, in a link by e-mail, its last slash. */
export function codeOf(link: string): string {
  return link.trim().split(/[#/]/).at(-1) ?? ''
}

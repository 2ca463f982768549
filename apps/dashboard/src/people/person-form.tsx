import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { fieldProblems } from '../api/api-problem.ts'
import { Field, Input } from '../design/field.tsx'
import { ErrorNote } from '../design/states.tsx'
import { RoleField } from './role-field.tsx'
import type { Role } from './role-words.ts'

/** What is entered about a person. */
export interface PersonFields {
  name: string
  email: string
  role: Role | 'gateway'
}

interface PersonFormProps {
  person: PersonFields
  /** Says below the address what comes of leaving it out. */
  emailHelp?: string
  /** Whether an owner of the gateway may be chosen. */
  offersGateway?: boolean
  hasFixedRole?: boolean
  error: unknown
  onChange: (person: PersonFields) => void
  onSubmit: () => void
  /** The buttons. */
  children: ReactNode
}

/** Name, address and role of a person, with what the gateway says is wrong with each. */
export function PersonForm({
  person,
  emailHelp,
  offersGateway = false,
  hasFixedRole = false,
  error,
  onChange,
  onSubmit,
  children,
}: PersonFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [isTried, setIsTried] = useState(false)
  const refused = fieldProblems(error, ['name', 'email', 'role'])
  const missing = problemsOf(person)
  const problems = isTried ? { ...refused, ...missing } : refused
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    const [wrong] = Object.keys(missing)
    if (wrong === undefined) onSubmit()
    else form.current?.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus()
  }
  return (
    <form ref={form} onSubmit={submit} className="grid gap-4" noValidate>
      <Field label="Name" error={problems['name']}>
        {(ids) => (
          <Input
            {...ids}
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            value={person.name}
            onChange={({ target }) => onChange({ ...person, name: target.value })}
          />
        )}
      </Field>
      <Field label="E-mail address" optional help={emailHelp} error={problems['email']}>
        {(ids) => (
          <Input
            {...ids}
            name="email"
            type="email"
            maxLength={254}
            autoComplete="off"
            value={person.email}
            onChange={({ target }) => onChange({ ...person, email: target.value })}
          />
        )}
      </Field>
      <RoleField
        role={person.role}
        offersGateway={offersGateway}
        disabled={hasFixedRole}
        error={problems['role']}
        onChange={(role) => onChange({ ...person, role })}
      />
      {error && Object.keys(refused).length === 0 ? <ErrorNote error={error} /> : null}
      {children}
    </form>
  )
}

/** What is wrong with it before it is sent. */
function problemsOf({ name, email }: PersonFields): { name?: string; email?: string } {
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
  return {
    ...(name.trim() === '' ? { name: 'Enter a name.' } : {}),
    ...(email.trim() === '' || isAddress ? {} : { email: 'Enter a whole address, such as ana@example.com.' }),
  }
}

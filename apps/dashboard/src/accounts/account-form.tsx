import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { connectAccount } from '../api/accounts.ts'
import { ApiProblem, fieldProblems } from '../api/api-problem.ts'
import type { Connector } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Field, Input } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote, Note } from '../design/states.tsx'
import { type FormField, readFields } from '../schema-form/read-fields.ts'
import { type FormValues, readValues } from '../schema-form/read-values.ts'
import { SchemaFields } from '../schema-form/schema-fields.tsx'
import { sayCheck } from './account-words.ts'
import { ConsentHint, withRedirect } from './consent-hint.tsx'
import { SandboxKeys } from './sandbox-keys.tsx'

/** A form generated from a connector's settings. */
export function AccountForm({ connector }: { connector: Connector }) {
  const { id, title, oauth, sandbox } = connector
  const fields = readFields(connector.settings).map((field) => withRedirect(field, oauth?.redirect_uri))
  const [name, setName] = useState('')
  const [values, setValues] = useState<FormValues>({})
  const [missing, setMissing] = useState<Record<string, string>>({})
  const queries = useQueryClient()
  const router = useRouter()
  const connect = useMutation({
    mutationFn: connectAccount,
    onSuccess: async (account) => {
      setValues({})
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      await router.navigate({ to: '/accounts/$id', params: { id: account.id } })
    },
  })
  const refused = fieldProblems(
    connect.error,
    fields.map((field) => field.name),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readValues(fields, values)
    setMissing(read.problems)
    if (Object.keys(read.problems).length > 0) return
    const named = name.trim() === '' ? {} : { name: name.trim() }
    connect.mutate({ connector: id, ...named, credentials: asSettings(read.values) })
  }
  return (
    <Panel title={title}>
      <form onSubmit={submit} className="grid max-w-xl gap-5" noValidate>
        {sandbox && (
          <SandboxKeys
            sandbox={sandbox}
            title={title}
            fields={fields}
            consents={oauth !== null}
            onUse={() => setValues(sandbox.settings)}
          />
        )}
        {oauth && !sandbox && <ConsentHint oauth={oauth} title={title} />}
        <Field label="Name" optional help="Helps you and assistants tell your accounts apart.">
          {(ids) => (
            <Input
              {...ids}
              value={name}
              placeholder={title}
              maxLength={100}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <SchemaFields
          fields={fields}
          values={values}
          problems={{ ...refused, ...missing }}
          onChange={setValues}
        />
        {connect.error && <Refused error={connect.error} title={title} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" busy={connect.isPending}>
            {connect.isPending ? 'Connecting' : 'Connect'}
          </Button>
          <span className="text-sm text-soft">{sayNext(fields, oauth !== null)}</span>
        </div>
      </form>
    </Panel>
  )
}

function sayNext(fields: readonly FormField[], consents: boolean): string {
  if (consents && fields.some(({ name }) => name === 'refreshToken')) {
    return 'If you leave the token empty, you log in to the helpdesk next.'
  }
  return 'The credential is checked with the helpdesk before it is saved.'
}

/** Settings as strings, whatever control they came from. */
export function asSettings(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}

/** Why connecting failed: what it means, then the response of the helpdesk. */
export function Refused({ error, title }: { error: unknown; title: string }) {
  const vendor = error instanceof ApiProblem ? error.problem.vendor : undefined
  if (vendor === undefined) return <ErrorNote error={error} />
  return (
    <Note tone="bad" role="alert">
      <div>
        <p>{sayCheck(vendor)}</p>
        <p className="mt-1 text-xs">
          Response from {title}: {vendor.message}
          {vendor.status !== undefined && ` (${vendor.status})`}
        </p>
      </div>
    </Note>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { changeAccount } from '../api/accounts.ts'
import { fieldProblems } from '../api/api-problem.ts'
import type { Account, Connector } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Field, Input } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { useToast } from '../design/toast.tsx'
import { readFields } from '../schema-form/read-fields.ts'
import { type FormValues, readValues } from '../schema-form/read-values.ts'
import { SchemaFields } from '../schema-form/schema-fields.tsx'
import { asSettings } from './account-form.tsx'
import { withRedirect } from './consent-hint.tsx'
import { Refused } from './refused.tsx'

interface ReconnectPanelProps {
  account: Account
  connector: Connector
}

/** Changes the credential or the name; empty fields keep their value. */
export function ReconnectPanel({ account, connector }: ReconnectPanelProps) {
  const fields = readFields(connector.settings).map((field) => ({
    ...withRedirect(field, connector.oauth?.redirect_uri),
    required: false,
    isSaved: field.required,
  }))
  const kept: FormValues = account.settings
  const [name, setName] = useState(account.name)
  const [values, setValues] = useState<FormValues>(kept)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const queries = useQueryClient()
  const say = useToast()
  const change = useMutation({
    mutationFn: (changed: Parameters<typeof changeAccount>[1]) => changeAccount(account.id, changed),
    onSuccess: async () => {
      setValues(kept)
      say('Saved. The helpdesk accepted the change.')
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const changed = Object.fromEntries(Object.entries(values).filter(([key, value]) => kept[key] !== value))
    const read = readValues(fields, changed)
    setWrong(read.problems)
    if (Object.keys(read.problems).length > 0) return
    const credentials = asSettings(read.values)
    change.mutate({
      ...(name.trim() === account.name ? {} : { name: name.trim() }),
      ...(Object.keys(credentials).length === 0 ? {} : { credentials }),
    })
  }
  const refused = fieldProblems(change.error, ['name', ...fields.map((field) => field.name)])
  return (
    <Panel title={account.state === 'needs_reconnect' ? 'Reconnect' : 'Settings'}>
      <form onSubmit={submit} className="grid max-w-xl gap-5" noValidate>
        <Field label="Name" error={refused['name']}>
          {(ids) => (
            <Input {...ids} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <SchemaFields
          fields={fields}
          values={values}
          problems={{ ...refused, ...wrong }}
          onChange={setValues}
        />
        <p className="text-sm text-soft">
          Saved secrets are never shown. A new credential is checked with the helpdesk before it replaces the
          old one. MCP servers that use this account keep their URLs.
        </p>
        {change.error && <Refused error={change.error} title={connector.title} />}
        <div>
          <Button type="submit" look="primary" busy={change.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Panel>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { connectAccount, startConsent } from '../api/accounts.ts'
import { ApiProblem, fieldProblems } from '../api/api-problem.ts'
import type { Connector } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/dialog.tsx'
import { Field, Input } from '../design/field.tsx'
import { focusFirstWrong } from '../design/focus-first-wrong.ts'
import { Details, Panel } from '../design/panel.tsx'
import { useToast } from '../design/toast.tsx'
import { readFields } from '../schema-form/read-fields.ts'
import { type FormValues, readValues } from '../schema-form/read-values.ts'
import { SchemaFields } from '../schema-form/schema-fields.tsx'
import { ConsentHint, Permissions, scopesFor, withRedirect } from './consent-hint.tsx'
import { Refused } from './refused.tsx'
import { SandboxKeys } from './sandbox-keys.tsx'

/** What stands in for a login at the helpdesk. */
const tokenFields: readonly string[] = ['refreshToken', 'grantCode']

/** A form generated from a connector's settings. */
export function AccountForm({ connector }: { connector: Connector }) {
  const { id, title, oauth, sandbox } = connector
  const fields = readFields(connector.settings).map((field) => withRedirect(field, oauth?.redirect_uri))
  const [name, setName] = useState('')
  const [values, setValues] = useState<FormValues>({})
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [preset, setPreset] = useState('')
  const willLogIn = oauth !== null && tokenFields.every((field) => (values[field] ?? '') === '')
  const main = oauth === null ? fields : fields.filter(({ name }) => !tokenFields.includes(name))
  const tokens = fields.filter((field) => !main.includes(field))
  const queries = useQueryClient()
  const router = useRouter()
  const say = useToast()
  const form = useRef<HTMLFormElement>(null)
  const connect = useMutation({
    mutationFn: connectAccount,
    onError: (error) => {
      const code = error instanceof ApiProblem ? error.problem.vendor?.explanation?.code : undefined
      if (code === 'wrong_key') form.current?.querySelector<HTMLElement>('[type=password]')?.focus()
    },
    onSuccess: async (account) => {
      setValues({})
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      const follows = willLogIn && account.state === 'unchecked'
      const login = follows ? await startConsent(account.id, scopesFor(oauth, preset)) : undefined
      // The account's page first, so that the way back from the helpdesk leads there.
      await router.navigate({ to: '/accounts/$id', params: { id: account.id } })
      if (login) location.assign(login.url)
      else if (account.state === 'connected') {
        const isOther = name.trim() === '' && account.name !== title
        say(isOther ? `Connected as “${account.name}”, since there is another ${title}.` : 'Connected.')
      }
    },
  })
  useEffect(() => {
    if (Object.keys(missing).length > 0) focusFirstWrong(form.current)
  }, [missing])
  const same = connect.error instanceof ApiProblem ? connect.error.problem.same_as : undefined
  const code =
    connect.error instanceof ApiProblem ? connect.error.problem.vendor?.explanation?.code : undefined
  const key = fields.find(({ kind }) => kind === 'secret')?.name
  const refused = {
    ...fieldProblems(
      connect.error,
      fields.map((field) => field.name),
    ),
    ...(code === 'wrong_key' && key !== undefined ? { [key]: 'Not accepted: see below.' } : {}),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readValues(fields, values)
    setMissing(read.problems)
    if (Object.keys(read.problems).length > 0) return
    const named = name.trim() === '' ? {} : { name: name.trim() }
    connect.mutate({ connector: id, ...named, credentials: asSettings(read.values), refuse_same: true })
  }
  return (
    <Panel title={oauth ? 'Application' : 'Credential'}>
      <form ref={form} onSubmit={submit} className="grid max-w-xl gap-5" noValidate>
        {sandbox && (
          <SandboxKeys
            sandbox={sandbox}
            title={title}
            fields={fields}
            consents={oauth !== null}
            onUse={() => {
              setValues(sandbox.settings)
              setMissing({})
              connect.reset()
            }}
          />
        )}
        {oauth && <ConsentHint oauth={oauth} title={title} isDemo={sandbox !== null} />}
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
          fields={main}
          values={values}
          problems={{ ...refused, ...missing }}
          onChange={setValues}
        />
        {oauth && willLogIn && <Permissions oauth={oauth} preset={preset} onChoose={setPreset} />}
        {tokens.length > 0 && (
          <Details summary="I already have a token from the helpdesk" open={!willLogIn}>
            <div className="grid gap-5">
              <SchemaFields
                fields={tokens}
                values={values}
                problems={{ ...refused, ...missing }}
                onChange={setValues}
              />
            </div>
          </Details>
        )}
        {connect.error && same === undefined && <Refused error={connect.error} title={title} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" busy={connect.isPending}>
            {connect.isPending ? 'Connecting' : 'Connect'}
          </Button>
          <span className="text-sm text-soft">
            {willLogIn
              ? `Next you log in to ${title}.`
              : 'The key is checked with the helpdesk before it is saved.'}
          </span>
        </div>
      </form>
      <Confirm
        open={same !== undefined}
        title="Connect the same account again?"
        action="Connect again"
        busy={connect.isPending}
        onConfirm={() => connect.variables && connect.mutate({ ...connect.variables, refuse_same: false })}
        onClose={connect.reset}
      >
        <p>
          This account is connected already, as “{same?.name}”. Connected twice, it is listed twice wherever
          you choose an account. Nothing has been saved yet.
        </p>
      </Confirm>
    </Panel>
  )
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

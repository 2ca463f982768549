import { useQuery } from '@tanstack/react-query'
import { presetsQuery } from '../api/connectors.ts'
import type { Connector } from '../api/schemas.ts'
import { CodeBlock } from '../design/copy.tsx'
import { Field, Select } from '../design/field.tsx'
import { Details } from '../design/panel.tsx'
import type { FormField } from '../schema-form/read-fields.ts'
import { count } from '../words/listed.ts'

type OAuth = NonNullable<Connector['oauth']>

interface ConsentHintProps {
  oauth: OAuth
  title: string
  /** Whether the helpdesk is a sandbox, whose application is registered already. */
  isDemo: boolean
}

/** What to set up in a helpdesk before the OAuth login. */
export function ConsentHint({ oauth, title, isDemo }: ConsentHintProps) {
  return (
    <div className="grid gap-2 text-sm">
      <p>
        {isDemo
          ? 'Outside a demo, you register an application with exactly this redirect URL.'
          : `Register an application at ${title} with exactly this redirect URL, then enter its client ID and secret.`}{' '}
        The login follows at once.
      </p>
      <CodeBlock text={oauth.redirect_uri} what="the redirect URL" />
    </div>
  )
}

interface PermissionsProps {
  oauth: OAuth
  /** The preset's id; '' asks for all. */
  preset: string
  onChoose: (preset: string) => void
}

/** What is asked for at the login: all that the tools need, or the least for a preset. */
export function Permissions({ oauth, preset, onChoose }: PermissionsProps) {
  const presets = useQuery(presetsQuery).data ?? []
  const offered = presets.filter(({ id }) => oauth.presets.some((each) => each.id === id))
  const asked = scopesFor(oauth, preset) ?? oauth.scopes
  const groups = oauth.scope_groups
    .map(({ group, scopes }) => ({ group, scopes: scopes.filter((scope) => asked.includes(scope)) }))
    .filter(({ scopes }) => scopes.length > 0)
  return (
    <div className="grid gap-2">
      <Field
        label="Permissions to ask for"
        help="Less is safer. To give assistants more later, log in again from the account’s page."
      >
        {(ids) => (
          <Select {...ids} value={preset} onChange={(event) => onChoose(event.target.value)}>
            <option value="">All that the tools can need</option>
            {offered.map(({ id, title, meaning }) => (
              <option key={id} value={id}>
                {title}: {meaning}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Details summary={`Show ${count(asked.length, 'permission')}`}>
        <dl className="grid gap-2 text-sm">
          {groups.map(({ group, scopes }) => (
            <div key={group}>
              <dt className="font-medium">{group}</dt>
              <dd className="font-mono text-xs wrap-anywhere text-soft">{scopes.join(' ')}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  )
}

/** The scopes of a preset; undefined for all. */
export function scopesFor(oauth: OAuth | null, preset: string): string[] | undefined {
  return oauth?.presets.find(({ id }) => id === preset)?.scopes
}

/** Replaces the command line's redirect URL in a field's help with the gateway's. */
export function withRedirect(field: FormField, redirectUri: string | undefined): FormField {
  if (redirectUri === undefined) return field
  return { ...field, help: field.help?.replace(/http:\/\/127\.0\.0\.1:\d+\/callback/, redirectUri) }
}

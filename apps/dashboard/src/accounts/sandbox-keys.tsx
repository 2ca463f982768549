import type { Connector } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Facts } from '../design/panel.tsx'
import type { FormField } from '../schema-form/read-fields.ts'

interface SandboxKeysProps {
  sandbox: NonNullable<Connector['sandbox']>
  title: string
  fields: readonly FormField[]
  /** Whether one can log in instead of entering a token. */
  consents: boolean
  onUse: () => void
}

/** In a demo: what opens the helpdesk's sandbox. */
export function SandboxKeys({ sandbox, title, fields, consents, onUse }: SandboxKeysProps) {
  const rows = fields.flatMap(({ name, label }) => {
    const value = sandbox.settings[name]
    return value === undefined ? [] : [[label, <code key={name}>{value}</code>] as const]
  })
  return (
    <div className="grid gap-3 text-sm">
      <p>
        In this demo, {title} is a sandbox with made-up data. These values open it.
        {consents && ' Leave the refresh token empty to try the OAuth login.'}
      </p>
      <Facts rows={rows} />
      <div>
        <Button onClick={onUse}>Fill in these values</Button>
      </div>
    </div>
  )
}

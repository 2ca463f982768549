import type { Account } from '../api/schemas.ts'
import { TextLink } from '../design/button.tsx'
import { Field, Select } from '../design/field.tsx'
import { Note } from '../design/states.tsx'

interface AccountChoiceProps {
  accounts: readonly Account[]
  chosen: Account
  onChoose: (id: string) => void
}

export function AccountChoice({ accounts, chosen, onChoose }: AccountChoiceProps) {
  return (
    <div className="grid gap-3">
      <div className="max-w-md">
        <Field label="Account">
          {(ids) => (
            <Select {...ids} value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
              {accounts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {chosen.state === 'needs_reconnect' && (
        <Note tone="warn">
          <span>
            Reconnect this account first. {chosen.state_reason ?? 'The helpdesk rejected the credential.'}
          </span>
          <TextLink to="/accounts/$id" params={{ id: chosen.id }}>
            Reconnect {chosen.name}
          </TextLink>
        </Note>
      )}
    </div>
  )
}

import type { Account } from '../../api/schemas.ts'
import { Select } from '../../components/controls.tsx'
import { Field } from '../../components/field.tsx'
import { Note } from '../../components/states.tsx'
import { TextLink } from '../../components/text-link.tsx'

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

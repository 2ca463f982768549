import { Field, Select } from '../design/field.tsx'
import { type Role, roles, roleWords } from './role-words.ts'

interface RoleFieldProps {
  role: Role | 'gateway'
  /** Also to be an owner of the gateway. */
  offersGateway?: boolean
  disabled?: boolean
  error?: string | undefined
  onChange: (role: Role | 'gateway') => void
}

const gatewayWords = {
  label: 'Gateway owner',
  meaning: 'Does everything in all workspaces, and sees the settings of the gateway.',
}

/** A role, with what it may do below it. */
export function RoleField({ role, offersGateway = false, disabled, error, onChange }: RoleFieldProps) {
  const words = role === 'gateway' ? gatewayWords : roleWords[role]
  return (
    <Field label="Role" help={words.meaning} error={error}>
      {(ids) => (
        <Select
          {...ids}
          value={role}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value as Role | 'gateway')}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {roleWords[each].label}
            </option>
          ))}
          {offersGateway && <option value="gateway">{gatewayWords.label}</option>}
        </Select>
      )}
    </Field>
  )
}

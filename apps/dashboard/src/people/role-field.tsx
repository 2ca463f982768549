import { useId } from 'react'
import { useHasWorkspaces } from '../api/workspaces.ts'
import { type Role, roles, wordsOfRole } from './role-words.ts'

interface RoleFieldProps {
  role: Role | 'gateway'
  /** Also to be an owner of the gateway. */
  offersGateway?: boolean
  disabled?: boolean
  error?: string | undefined
  onChange: (role: Role | 'gateway') => void
}

/** The roles to choose from, each with what it may do. */
export function RoleField({ role, offersGateway = false, disabled, error, onChange }: RoleFieldProps) {
  const name = useId()
  const hasWorkspaces = useHasWorkspaces()
  const offered = [...roles, ...(offersGateway || role === 'gateway' ? (['gateway'] as const) : [])]
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">Role</legend>
      {offered.map((each) => {
        const { label, meaning } = wordsOfRole(each, hasWorkspaces)
        return (
          <label key={each} className="flex items-start gap-2.5 py-1 text-sm">
            <input
              type="radio"
              name={name}
              className="mt-0.5 size-4 shrink-0"
              checked={role === each}
              disabled={disabled}
              onChange={() => onChange(each)}
            />
            <span>
              {label}
              <span className="block text-soft">{meaning}</span>
            </span>
          </label>
        )
      })}
      {error && <p className="text-sm text-bad">{error}</p>}
    </fieldset>
  )
}

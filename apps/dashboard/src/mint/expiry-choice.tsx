import { Field, Input, Select } from '../design/field.tsx'

const days = [1, 7, 30, 90] as const

interface ExpiryChoiceProps {
  expiry: Expiry
  problem: string | undefined
  /** What stops working then. */
  what?: string
  onChange: (expiry: Expiry) => void
}

export function ExpiryChoice({ expiry, problem, what = 'URL', onChange }: ExpiryChoiceProps) {
  const value = expiry.kind === 'days' ? String(expiry.days) : expiry.kind
  const choose = (chosen: string) => {
    if (chosen === 'never') onChange({ kind: 'never' })
    else if (chosen === 'at') onChange({ kind: 'at', local: '' })
    else onChange({ kind: 'days', days: Number(chosen) })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Expires"
        help={`After that the ${what} stops working. You can revoke it earlier at any time.`}
      >
        {(ids) => (
          <Select {...ids} value={value} onChange={(event) => choose(event.target.value)}>
            {days.map((each) => (
              <option key={each} value={each}>
                {each === 1 ? 'in 1 day' : `in ${each} days`}
              </option>
            ))}
            <option value="at">at a date and time</option>
            <option value="never">never</option>
          </Select>
        )}
      </Field>
      {expiry.kind === 'at' && (
        <Field label="Date and time" help="In your time zone." error={problem}>
          {(ids) => (
            <Input
              {...ids}
              type="datetime-local"
              required
              value={expiry.local}
              onChange={(event) => onChange({ kind: 'at', local: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

/** When an MCP server expires: after some days, at a local time (`2026-12-31T23:59`), or never. */
export type Expiry = { kind: 'days'; days: number } | { kind: 'at'; local: string } | { kind: 'never' }

const dayMs = 86_400_000

/** As the API expects it; null means never. */
export function expiresAt(expiry: Expiry, now: number): string | null {
  if (expiry.kind === 'never') return null
  if (expiry.kind === 'days') return new Date(now + expiry.days * dayMs).toISOString()
  return new Date(expiry.local).toISOString()
}

/** What is wrong with it, in words. */
export function expiryProblem(expiry: Expiry, now: number): string | undefined {
  if (expiry.kind !== 'at') return undefined
  const at = Date.parse(expiry.local)
  if (Number.isNaN(at)) return 'Choose a date and a time.'
  return at <= now ? 'Choose a time in the future.' : undefined
}

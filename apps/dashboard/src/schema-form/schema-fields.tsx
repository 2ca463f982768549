import type { ReactNode } from 'react'
import { Checkbox, Field, type FieldIds, Input, Select, TextArea } from '../design/field.tsx'
import type { FormField } from './read-fields.ts'
import type { FormValues } from './read-values.ts'

interface SchemaFieldsProps {
  fields: readonly FormField[]
  values: FormValues
  problems: Readonly<Record<string, string | undefined>>
  onChange: (values: FormValues) => void
}

/** A control for each field. The caller holds the values. */
export function SchemaFields({ fields, values, problems, onChange }: SchemaFieldsProps) {
  return fields.map((field) => (
    <SchemaField
      key={field.name}
      field={field}
      value={values[field.name]}
      problem={problems[field.name]}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  ))
}

interface SchemaFieldProps {
  field: FormField
  value: FormValues[string] | undefined
  problem: string | undefined
  onChange: (value: FormValues[string]) => void
}

function SchemaField({ field, value, problem, onChange }: SchemaFieldProps) {
  if (field.kind === 'choices') {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : []
    return <Choices field={field} chosen={chosen} problem={problem} onChange={onChange} />
  }
  const text = typeof value === 'string' ? value : ''
  return (
    <Field
      label={field.label}
      optional={!field.required && !field.isSaved}
      help={<Help field={field} />}
      error={problem}
    >
      {(ids) => control({ field, text, ids, onChange })}
    </Field>
  )
}

function Help({ field: { description, help, kind, isSaved } }: { field: FormField }): ReactNode {
  const how = kind === 'lines' ? 'One per line.' : kind === 'json' ? 'As JSON.' : undefined
  const kept = isSaved && kind === 'secret' ? 'Leave it empty to keep the saved one.' : undefined
  return [kept, description, help, how].filter(Boolean).join(' ')
}

interface ControlProps {
  field: FormField
  text: string
  ids: FieldIds
  onChange: (value: string) => void
}

function control({ field, text, ids, onChange }: ControlProps): ReactNode {
  const { kind, required, fallback } = field
  if (kind === 'choice' || kind === 'flag') {
    const options = kind === 'flag' ? ['true', 'false'] : field.options
    return (
      <Select {...ids} required={required} value={text} onChange={(event) => onChange(event.target.value)}>
        <option value="">{fallback === undefined ? 'Choose…' : `Default (${fallback})`}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {kind === 'flag' ? (option === 'true' ? 'Yes' : 'No') : option}
          </option>
        ))}
      </Select>
    )
  }
  if (kind === 'lines' || kind === 'json') {
    return (
      <TextArea
        {...ids}
        rows={3}
        required={required}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <Input
      {...ids}
      type={kind === 'secret' ? 'password' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={false}
      required={required}
      placeholder={fallback}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

interface ChoicesProps {
  field: FormField
  chosen: readonly string[]
  problem: string | undefined
  onChange: (chosen: readonly string[]) => void
}

function Choices({ field, chosen, problem, onChange }: ChoicesProps) {
  const toggle = (option: string, on: boolean) =>
    onChange(field.options.filter((each) => (each === option ? on : chosen.includes(each))))
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-medium">
        {field.label}
        {!field.required && <span className="font-normal text-soft"> (optional)</span>}
      </legend>
      {field.description && <p className="text-sm text-soft">{field.description}</p>}
      <div className="flex flex-wrap gap-x-5">
        {field.options.map((option) => (
          <Checkbox
            key={option}
            label={option}
            checked={chosen.includes(option)}
            onChange={(event) => toggle(option, event.target.checked)}
          />
        ))}
      </div>
      {problem && <p className="text-sm text-bad">{problem}</p>}
    </fieldset>
  )
}

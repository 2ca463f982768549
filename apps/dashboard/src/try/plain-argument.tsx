import { Checkbox, Field, type FieldIds, Input, Select, TextArea } from '../design/field.tsx'
import type { JsonSchema } from '../schema-form/json-schema.ts'
import type { FormField } from '../schema-form/read-fields.ts'
import type { ArgumentProps } from './argument-field.tsx'
import { numberOrText, optionOf, settledNumber } from './argument-value.ts'
import { sayOption } from './argument-words.ts'
import { sayReference } from './form-schema.ts'
import { NameBox } from './name-box.tsx'
import { flagWords } from './plain-help.ts'
import { RecordBox } from './record-box.tsx'
import { useToolOf } from './tool-of.ts'

const longNames = /(^|_)(body|content|comment|message|note|description|text|html)$/i

/** A text, a number, a boolean, or a choice of one or several. */
export function PlainArgument({ field, path, value, problems, onChange }: ArgumentProps) {
  const problem = problems[path]
  if (field.kind === 'choices') {
    const chosen = Array.isArray(value) ? value : []
    return <Choices field={field} chosen={chosen} problem={problem} onChange={onChange} />
  }
  const help = [field.description, sayLimits(field.schema)].filter(Boolean).join(' ')
  return (
    <Field label={<Label field={field} />} optional={!field.required} help={help} error={problem}>
      {(ids) => <Box field={field} ids={ids} value={value} onChange={onChange} />}
    </Field>
  )
}

function Label({ field: { label, required } }: { field: FormField }) {
  if (!required) return label
  return (
    <>
      {label}
      <span className="text-bad"> *</span>
      <span className="sr-only"> (required)</span>
    </>
  )
}

interface BoxProps {
  field: FormField
  ids: FieldIds
  value: unknown
  onChange: (value: unknown) => void
}

function Box({ field, ids, value, onChange }: BoxProps) {
  const { record } = useToolOf()
  const { kind, required, fallback } = field
  const text = value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (kind === 'flag' || kind === 'choice') {
    const options = kind === 'flag' ? ['true', 'false'] : field.options
    const { yes, no } = flagWords(field.name)
    const said = (option: string) => (kind === 'choice' ? sayOption(option) : option === 'true' ? yes : no)
    const choose = (option: string) => {
      if (option === '' || option === fallback) onChange(undefined)
      else onChange(kind === 'flag' ? option === 'true' : optionOf(field.schema, option))
    }
    return (
      <Select
        {...ids}
        required={required}
        value={text || (fallback ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        {fallback === undefined && <option value="">{required ? 'Choose…' : 'Not set'}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {said(option)}
          </option>
        ))}
      </Select>
    )
  }
  if (record?.argument === field.name && (kind === 'text' || kind === 'number')) {
    const settle = (typed: unknown) =>
      onChange(kind === 'number' && typeof typed === 'string' ? numberOrText(typed) : typed)
    return <RecordBox use={record} ids={ids} required={required} value={text} onChange={settle} />
  }
  if (kind === 'number') {
    return (
      <Input
        {...ids}
        inputMode="decimal"
        autoComplete="off"
        required={required}
        placeholder={fallback}
        value={text}
        onChange={({ target }) => onChange(target.value === '' ? undefined : settledNumber(target.value))}
        onBlur={({ target }) => target.value !== '' && onChange(numberOrText(target.value))}
      />
    )
  }
  const reference = sayReference(field.name, field.schema)
  if (reference !== undefined && reference !== 'ID') {
    return (
      <NameBox
        ids={ids}
        argument={field.name}
        placeholder={reference}
        required={required}
        value={text}
        onChange={onChange}
      />
    )
  }
  const shared = {
    ...ids,
    required,
    placeholder: fallback ?? reference,
    value: text,
    autoComplete: 'off',
  }
  if (longNames.test(field.name)) {
    return <TextArea {...shared} rows={4} onChange={({ target }) => onChange(target.value || undefined)} />
  }
  return <Input {...shared} onChange={({ target }) => onChange(target.value || undefined)} />
}

interface ChoicesProps {
  field: FormField
  chosen: readonly unknown[]
  problem: string | undefined
  onChange: (value: unknown) => void
}

function Choices({ field, chosen, problem, onChange }: ChoicesProps) {
  const items = field.schema.items ?? {}
  const toggle = (option: string, on: boolean) => {
    const next = field.options
      .map((each) => optionOf(items, each))
      .filter((each) => (String(each) === option ? on : chosen.includes(each)))
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="text-sm font-medium">
        <Label field={field} />
        {!field.required && <span className="font-normal text-soft"> (optional)</span>}
      </legend>
      {field.description && <p className="text-sm text-soft">{field.description}</p>}
      <div className="flex max-h-48 flex-wrap gap-x-5 overflow-y-auto">
        {field.options.map((option) => (
          <Checkbox
            key={option}
            label={sayOption(option)}
            checked={chosen.some((each) => String(each) === option)}
            onChange={(event) => toggle(option, event.target.checked)}
          />
        ))}
      </div>
      {problem && <p className="text-sm text-bad">{problem}</p>}
    </fieldset>
  )
}

/** "From 1 to 100."; nothing where there are no bounds. */
export function sayLimits({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`
  if (minimum !== undefined) return `${minimum} or more.`
  return maximum === undefined ? '' : `${maximum} or less.`
}

import { Checkbox } from '../design/field.tsx'
import { Details } from '../design/panel.tsx'
import type { FormField } from '../schema-form/read-fields.ts'
import { hasFields, isNullable, isRecord, readJson } from './argument-value.ts'
import { oneOf } from './argument-words.ts'
import { JsonBox } from './json-box.tsx'
import { ListArgument } from './list-argument.tsx'
import { ObjectArgument } from './object-argument.tsx'
import { PlainArgument } from './plain-argument.tsx'
import { plainHelp } from './plain-help.ts'
import { sayTold } from './record-of.ts'
import { useToolOf } from './tool-of.ts'

export interface ArgumentProps {
  field: FormField
  /** Dotted, as in the problems. */
  path: string
  value: unknown
  problems: Readonly<Record<string, string>>
  onChange: (value: unknown) => void
}

/** One argument: the control that fits its schema, or a JSON field. */
export function ArgumentField(props: ArgumentProps) {
  const { field } = props
  const { tools } = useToolOf()
  const { plain, hasMore } = plainHelp(field.description, field.name, field.options)
  const control = <NullableControl {...props} field={{ ...field, description: plain }} />
  if (!hasMore) return control
  return (
    <div className="grid gap-1.5">
      {control}
      <Details
        summary={
          <span className="font-normal">
            What assistants are told<span className="sr-only"> about {field.label}</span>
          </span>
        }
      >
        <p className="text-sm text-soft wrap-anywhere">{sayTold(field.description ?? '', tools)}</p>
      </Details>
    </div>
  )
}

function NullableControl(props: ArgumentProps) {
  const { field, value, onChange } = props
  const { tool } = useToolOf()
  // What is made anew has nothing to take away, and a yes or no is either or left out.
  const isPlain = field.kind === 'flag' || /^create_/.test(tool) || !isNullable(field.schema)
  if (isPlain && value !== null) return <Control {...props} />
  return (
    <div className="grid gap-1">
      {value !== null && <Control {...props} />}
      <NullSwitch
        label={field.label}
        on={value === null}
        onChange={(on) => onChange(on ? null : undefined)}
      />
    </div>
  )
}

function Control(props: ArgumentProps) {
  const { field, path, value, problems, onChange } = props
  const { schema } = field
  if (hasFields(schema) && (value === undefined || isRecord(value))) return <ObjectArgument {...props} />
  const isList = field.kind === 'lines' || (field.kind === 'json' && hasFields(schema.items ?? {}))
  if (isList && (value === undefined || Array.isArray(value))) return <ListArgument {...props} />
  if (field.kind !== 'json' && field.kind !== 'lines') return <PlainArgument {...props} />
  return (
    <JsonBox
      label={field.label}
      help={[field.description, 'As JSON.'].filter(Boolean).join(' ')}
      optional={!field.required}
      value={value}
      problem={problems[path]}
      read={readJson}
      onChange={onChange}
    />
  )
}

/** Sends null, which is different from leaving the argument out. */
export function NullSwitch({
  label,
  on,
  onChange,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <Checkbox
      label={`No ${oneOf(label)}`}
      className="text-soft"
      checked={on}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}

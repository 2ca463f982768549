import { Button } from '../design/button.tsx'
import type { FormField } from '../schema-form/read-fields.ts'
import { readFields } from '../schema-form/read-fields.ts'
import { ArgumentField, type ArgumentProps } from './argument-field.tsx'
import { oneOf } from './argument-words.ts'

/** A list, item by item. An empty list is not sent. */
export function ListArgument({ field, path, value, problems, onChange }: ArgumentProps) {
  const items = Array.isArray(value) ? (value as unknown[]) : []
  const one = { field: itemField(field), label: oneOf(field.label) }
  const set = (next: readonly unknown[]) => onChange(next.length === 0 ? undefined : next)
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="text-sm font-medium">
        {field.label}
        {field.required ? (
          <span className="text-bad"> *</span>
        ) : (
          <span className="font-normal text-soft"> (optional)</span>
        )}
      </legend>
      {field.description && <p className="text-sm text-soft">{field.description}</p>}
      {items.map((item, index) => {
        const label = `${capital(one.label)} ${index + 1}`
        return (
          <div key={index} className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <ArgumentField
                field={{ ...one.field, label }}
                path={`${path}.${index}`}
                value={item}
                problems={problems}
                onChange={(changed) =>
                  set(items.map((each, at) => (at === index ? (changed ?? emptyOf(one.field)) : each)))
                }
              />
            </div>
            <Button
              look="quiet"
              aria-label={`Remove ${label}`}
              onClick={() => set(items.filter((_, at) => at !== index))}
            >
              ✕
            </Button>
          </div>
        )
      })}
      <div>
        <Button onClick={() => set([...items, emptyOf(one.field)])}>Add {one.label}</Button>
      </div>
      {problems[path] && <p className="text-sm text-bad">{problems[path]}</p>}
    </fieldset>
  )
}

/** The field of one item, as if it were a property of its own. */
function itemField({ name, schema }: FormField): FormField {
  // What the list says of its items, such as that names will do, holds for each.
  const item = { ...(schema.description && { description: schema.description }), ...schema.items }
  const [field] = readFields({ properties: { [name]: item }, required: [name] })
  if (field === undefined) throw new Error('A schema with one property has one field.')
  return { ...field, description: schema.items?.description }
}

function capital(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase())
}

function emptyOf({ kind }: FormField): unknown {
  return kind === 'json' ? {} : ''
}

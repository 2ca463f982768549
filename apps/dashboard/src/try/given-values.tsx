import type { FormField } from '../schema-form/read-fields.ts'
import { sayField, sayValue } from '../words/say-value.ts'
import type { Arguments } from './argument-value.ts'
import { sayOption } from './argument-words.ts'
import { flagWords } from './plain-help.ts'

interface GivenValuesProps {
  title: string
  fields: readonly FormField[]
  values: Arguments
}

/** What is long enough to be a message rather than a value. */
const long = (value: unknown): value is string =>
  typeof value === 'string' && (value.length > 60 || value.includes('\n'))

function sayGiven(name: string, value: unknown, options: readonly string[]): string {
  if (typeof value === 'boolean') return flagWords(name)[value ? 'yes' : 'no']
  const isChoice = options.length > 0
  if (typeof value === 'string') return isChoice ? sayOption(value) : value
  return sayValue(Array.isArray(value) && isChoice ? value.map((each) => sayOption(String(each))) : value)
}

/** The arguments in full, so that the reader sees exactly what a customer or a colleague will get. */
export function GivenValues({ title, fields, values }: GivenValuesProps) {
  const rows = Object.entries(values).map(([name, value]) => {
    const field = fields.find((each) => each.name === name)
    return { name, label: field?.label ?? sayField(name), options: field?.options ?? [], value }
  })
  const inOrder = [...rows.filter(({ value }) => !long(value)), ...rows.filter(({ value }) => long(value))]
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-1.5 font-medium">{title}</h3>
      {rows.length === 0 && <p className="text-soft">Nothing to fill in.</p>}
      {rows.length > 0 && (
        <section
          aria-label="Values"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
          tabIndex={0}
          className="max-h-[min(24rem,45dvh)] overflow-y-auto rounded-control bg-sunken p-3.5"
        >
          <dl className="grid gap-2.5">
            {inOrder.map(({ name, label, options, value }) => (
              <div key={name}>
                <dt className="text-xs text-soft">{label}</dt>
                <dd className="leading-relaxed wrap-anywhere whitespace-pre-wrap">
                  {sayGiven(name, value, options)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </section>
  )
}

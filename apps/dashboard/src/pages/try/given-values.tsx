import type { Arguments } from './argument-value.ts'

/** The arguments in full, so that the reader sees exactly what a customer will get. */
export function GivenValues({ title, values }: { title: string; values: Arguments }) {
  const rows = Object.entries(values)
  return (
    <div>
      <h3 className="mb-1 font-medium">{title}</h3>
      {rows.length === 0 && <p className="text-soft">No arguments.</p>}
      <dl className="grid max-h-60 gap-2 overflow-y-auto rounded-md bg-sunken p-3">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-soft">{name}</dt>
            <dd className="break-words whitespace-pre-wrap">
              {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

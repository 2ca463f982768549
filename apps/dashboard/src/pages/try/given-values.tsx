import type { Arguments } from './argument-value.ts'

/** Arguments as they will be sent, in full: nobody should have to guess what a customer reads. */
export function GivenValues({ title, values }: { title: string; values: Arguments }) {
  const rows = Object.entries(values)
  return (
    <div>
      <h3 className="mb-1 font-medium">{title}</h3>
      {rows.length === 0 && <p className="text-soft">No values are given.</p>}
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

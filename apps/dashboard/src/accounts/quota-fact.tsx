import type { components } from '../generated/api.d.ts'
import { When } from '../time/when.tsx'
import { quotaNow, sayQuota } from './account-words.ts'
import { QuotaBar } from './quota-bar.tsx'

type Schemas = components['schemas']

interface QuotaFactProps {
  quota: Schemas['IntegratedAccount']['quota']
  forecast: Schemas['QuotaForecast'] | null
}

/** The calls that are left as a bar and in words, and whether they will last. */
export function QuotaFact({ quota, forecast }: QuotaFactProps) {
  if (quota === null) return 'The helpdesk has not said how many calls are left'
  const now = quotaNow(quota)
  const { remaining, limit, reset } = now
  return (
    <div className="grid max-w-sm gap-1.5">
      <span>
        {sayQuota(now)}
        {reset !== null && now === quota && (
          <>
            , new ones <When at={reset} />
          </>
        )}
      </span>
      {limit !== null && limit > 0 && <QuotaBar left={remaining} of={limit} />}
      {forecast && now === quota && <span className="text-soft">{forecast.words}</span>}
    </div>
  )
}

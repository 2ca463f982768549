import type { components } from '../generated/api.d.ts'
import { When } from '../time/when.tsx'
import { sayQuota } from './account-words.ts'

type Schemas = components['schemas']

interface QuotaFactProps {
  quota: Schemas['IntegratedAccount']['quota']
  forecast: Schemas['QuotaForecast'] | null
}

/** The calls that are left as a bar and in words, and whether they will last. */
export function QuotaFact({ quota, forecast }: QuotaFactProps) {
  if (quota === null) return 'The helpdesk has not said how many calls are left'
  const { remaining, limit, reset } = quota
  return (
    <div className="grid max-w-sm gap-1.5">
      <span>
        {sayQuota(quota)}
        {reset !== null && (
          <>
            , new ones <When at={reset} />
          </>
        )}
      </span>
      {limit !== null && limit > 0 && <Meter share={Math.min(1, remaining / limit)} />}
      {forecast && <span className="text-soft">{forecast.words}</span>}
    </div>
  )
}

/** Drawn as SVG, since the content security policy forbids inline styles. */
function Meter({ share }: { share: number }) {
  const tone = share < 0.1 ? 'fill-bad' : share < 0.3 ? 'fill-warn' : 'fill-good'
  return (
    <svg
      viewBox="0 0 100 2"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-1.5 w-full rounded-full"
    >
      <rect width="100" height="2" className="fill-sunken" />
      <rect width={share * 100} height="2" className={tone} />
    </svg>
  )
}

/** A bar of what is left; the numbers are beside it. */
export function QuotaBar({ left, of }: { left: number; of: number }) {
  const part = of <= 0 ? 0 : Math.min(1, Math.max(0, left / of))
  const colour = part < 0.1 ? 'fill-bad' : part < 0.3 ? 'fill-warn' : 'fill-accent'
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="h-1.5 w-full rounded-full"
      aria-hidden="true"
    >
      <rect width="100" height="4" className="fill-sunken" />
      <rect width={part * 100} height="4" className={colour} />
    </svg>
  )
}

/** The mark of the product: a conversation with two ends that are connected. Its name stands beside it. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <path
        d="M5.5 2.5h13a3 3 0 0 1 3 3v9.5a3 3 0 0 1-3 3h-5.2l-4.6 4a.6.6 0 0 1-1-.46V18H5.5a3 3 0 0 1-3-3V5.5a3 3 0 0 1 3-3Z"
        className="fill-accent"
      />
      <path d="M8.5 10.25h7" className="stroke-on-accent" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="8" cy="10.25" r="2.1" className="fill-on-accent" />
      <circle cx="16" cy="10.25" r="2.1" className="fill-on-accent" />
    </svg>
  )
}

/** The pages that the menu leads to. None of these paths is one of the API's. */
export const pages = [
  { to: '/', label: 'Overview' },
  { to: '/connect', label: 'Connect' },
  { to: '/mint', label: 'Mint' },
  { to: '/servers', label: 'Servers' },
  { to: '/try', label: 'Try a tool' },
  { to: '/watch', label: 'Activity' },
] as const

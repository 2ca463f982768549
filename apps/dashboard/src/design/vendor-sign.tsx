const colors = ['bg-sign-1', 'bg-sign-2', 'bg-sign-3', 'bg-sign-4', 'bg-sign-5', 'bg-sign-6'] as const

/** One color each, so that a helpdesk is recognized before its name is read. Others get a color from their id. */
const known: Readonly<Record<string, (typeof colors)[number]>> = {
  richpanel: 'bg-sign-1',
  edesk: 'bg-sign-2',
  fusedesk: 'bg-sign-3',
  'zoho-desk': 'bg-sign-4',
  chatwoot: 'bg-sign-5',
}

interface VendorSignProps {
  /** The id of the connector, such as "zoho-desk". */
  id: string
  size?: 'small' | 'large'
}

/** The sign of a helpdesk: its initials on a color. The name always stands beside it, so screen readers skip it. */
export function VendorSign({ id, size = 'small' }: VendorSignProps) {
  const box = size === 'small' ? 'size-6 rounded-md text-[0.6875rem]' : 'size-10 rounded-lg text-base'
  return (
    <span
      aria-hidden="true"
      className={`inline-grid shrink-0 place-items-center font-semibold tracking-tight text-on-sign ${box} ${known[id] ?? colors[hash(id) % colors.length]}`}
    >
      {initialsOf(id)}
    </span>
  )
}

/** "Zd" of "zoho-desk", "Ri" of "richpanel". */
function initialsOf(id: string): string {
  const [first = '', second = ''] = id.split('-')
  const letters = second ? `${first.charAt(0)}${second.charAt(0)}` : first.slice(0, 2)
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
}

import { type ChatwootState, type Contact, seconds } from '../state.ts'

const dayMs = 86_400_000

export function addAgent(
  { collections }: ChatwootState,
  agent: { id: number; name: string; email: string; role: 'administrator' | 'agent' },
): void {
  const availability_status = (['online', 'online', 'busy', 'offline'] as const)[(agent.id - 1) % 4]
  collections.agents.insert({
    ...agent,
    available_name: agent.name.split(' ')[0] ?? agent.name,
    availability_status: availability_status ?? 'online',
    auto_offline: true,
  })
}

interface Known {
  id: number
  name: string
  email: string
  phone_number: string
  identifier: string
  city: string
  country: string
  company_name?: string
  loyalty_tier?: string
}

export function addContact({ collections }: ChatwootState, known: Known, now: number): Contact {
  const { city, country, company_name, loyalty_tier, ...contact } = known
  const created = seconds(now - (60 + ((contact.id * 37) % 300)) * dayMs)
  return collections.contacts.insert({
    ...contact,
    blocked: false,
    additional_attributes: { city, country, ...(company_name && { company_name }) },
    custom_attributes: loyalty_tier ? { loyalty_tier } : {},
    contact_inboxes: [],
    created_at: created,
    last_activity_at: created,
  })
}

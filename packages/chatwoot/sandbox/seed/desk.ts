/** Who answers: named in stories by their keys. The first one is whose token the sandbox's is. */
export const agents = {
  nadia: { id: 1, name: 'Nadia Rahman', email: 'nadia@fernandfield.example', role: 'administrator' },
  tom: { id: 2, name: 'Tom Eriksen', email: 'tom@fernandfield.example', role: 'agent' },
  lena: { id: 3, name: 'Lena Hoffmann', email: 'lena@fernandfield.example', role: 'agent' },
  kofi: { id: 4, name: 'Kofi Mensah', email: 'kofi@fernandfield.example', role: 'agent' },
} as const

export type AgentKey = keyof typeof agents

/** Colleagues of the large seed besides. */
export const moreAgents = [
  { id: 5, name: 'Ines Duarte', email: 'ines@fernandfield.example', role: 'agent' },
  { id: 6, name: 'Yuki Tanaka', email: 'yuki@fernandfield.example', role: 'agent' },
  { id: 7, name: 'Marek Nowak', email: 'marek@fernandfield.example', role: 'agent' },
  { id: 8, name: 'Aoife Byrne', email: 'aoife@fernandfield.example', role: 'agent' },
] as const

export const inboxes = {
  chat: {
    id: 1,
    name: 'Website chat',
    channel_type: 'Channel::WebWidget',
    website_url: 'https://fernandfield.example',
    website_token: 'sandboxWebsiteToken',
    widget_color: '#2f6f4f',
    welcome_title: 'Hello from Fern & Field',
    welcome_tagline: 'Plants, pots and everything around them.',
    greeting_enabled: true,
    greeting_message: 'Hello! We usually answer within ten minutes.',
    csat_survey_enabled: true,
    agent_bot: 1,
  },
  mail: {
    id: 2,
    name: 'Support mail',
    channel_type: 'Channel::Email',
    email: 'support@fernandfield.example',
    greeting_enabled: false,
    greeting_message: null,
    csat_survey_enabled: true,
    agent_bot: null,
  },
  whatsapp: {
    id: 3,
    name: 'WhatsApp',
    channel_type: 'Channel::Whatsapp',
    phone_number: '+35315550170',
    greeting_enabled: false,
    greeting_message: null,
    csat_survey_enabled: false,
    agent_bot: null,
  },
  phone: {
    id: 4,
    name: 'Phone log',
    channel_type: 'Channel::Api',
    greeting_enabled: false,
    greeting_message: null,
    csat_survey_enabled: false,
    agent_bot: null,
  },
  facebook: {
    id: 5,
    name: 'Fern & Field on Facebook',
    channel_type: 'Channel::FacebookPage',
    greeting_enabled: false,
    greeting_message: null,
    csat_survey_enabled: false,
    agent_bot: null,
  },
} as const

export type InboxKey = keyof typeof inboxes

/** Chatwoot keeps the names of teams in lower case. */
export const teams = {
  care: { id: 1, name: 'customer care', description: 'First answers', members: [1, 2, 3] },
  returns: { id: 2, name: 'returns', description: 'Returns, refunds and damage', members: [3, 4] },
  wholesale: { id: 3, name: 'wholesale', description: 'Garden centres and florists', members: [1, 4] },
} as const

export type TeamKey = keyof typeof teams

const label = (id: number, title: string, description: string | null = null, color = '#1f93ff') => {
  return { id, title, description, color, show_on_sidebar: true }
}

export const labels = {
  returns: label(1, 'returns', 'Something comes back', '#c2410c'),
  damaged: label(2, 'damaged', 'Arrived broken', '#b91c1c'),
  delivery: label(3, 'delivery', 'Where is it'),
  billing: label(4, 'billing', 'Invoices and payments'),
  vip: label(5, 'vip', 'Buys often', '#a16207'),
  escalated: label(6, 'escalated', 'A lead is asked for', '#7e22ce'),
} as const

export type LabelKey = keyof typeof labels

/** Labels of the large seed besides. */
export const moreLabels = {
  refund: label(7, 'refund', 'Money is to go back'),
  account: label(8, 'account-access'),
  outage: label(9, 'outage', 'Part of an incident'),
  cancellation: label(10, 'cancellation'),
  subscription: label(11, 'subscription'),
  presales: label(12, 'presales', 'Before an order'),
  praise: label(13, 'praise'),
  spam: label(14, 'spam', 'Nobody answers it'),
} as const

const contact = (id: number, name: string, email: string, phone_number: string, city: string) => ({
  id,
  name,
  email,
  phone_number,
  identifier: `cust-${400 + id}`,
  city,
})

/** Who buys and writes. The plus in Ben's address is meant: it must survive a URL. */
export const contacts = {
  amara: {
    ...contact(1, 'Amara Okoye', 'amara.okoye@mail.example', '+353871234501', 'Cork'),
    country: 'Ireland',
  },
  ben: {
    ...contact(2, 'Ben Adler', 'ben+garden@mail.example', '+442079460202', 'Bristol'),
    country: 'United Kingdom',
  },
  chloe: {
    ...contact(3, 'Chloé Dubois', 'chloe.dubois@courrier.example', '+33155550203', 'Nantes'),
    country: 'France',
  },
  dev: {
    ...contact(4, 'Dev Rao', 'dev.rao@mail.example', '+14155550204', 'Portland'),
    country: 'United States',
  },
  elif: {
    ...contact(5, 'Elif Kaya', 'elif.kaya@posta.example', '+902125550205', 'Izmir'),
    country: 'Türkiye',
  },
  frida: {
    ...contact(6, 'Frida Lund', 'frida@lundsblommor.example', '+46855550206', 'Uppsala'),
    country: 'Sweden',
    company_name: 'Lunds Blommor',
    loyalty_tier: 'gold',
  },
} as const

export type ContactKey = keyof typeof contacts

/** Who buys and writes in the large seed besides. */
export const moreContacts = {
  jane: {
    ...contact(7, 'Jane Doe', 'jane.doe@example.com', '+14155550207', 'San Francisco'),
    country: 'United States',
  },
  ruth: {
    ...contact(8, 'Ruth Callahan', 'ruth.callahan@example.com', '+13035550208', 'Boulder'),
    country: 'United States',
  },
  marco: {
    ...contact(9, 'Marco Bianchi', 'marco.bianchi@example.com', '+390655550209', 'Rome'),
    country: 'Italy',
    company_name: 'Caffè Bianchi',
    loyalty_tier: 'gold',
  },
} as const

export const cannedResponses = [
  {
    short_code: 'return-how',
    content:
      'Hello {{contact.name}}, you can send it back within 30 days. The label is in your account under Orders; plants are replaced and need not be sent.',
  },
  {
    short_code: 'tracking',
    content: 'Your order is on its way. You can follow it here: https://track.carrier.example/',
  },
  { short_code: 'refund-time', content: 'Refunds take three to five working days once we have the parcel.' },
  { short_code: 'hours', content: 'We are here Monday to Friday, 9:00 to 17:00.' },
]

export const attributes = [
  {
    attribute_key: 'order_number',
    attribute_display_name: 'Order number',
    attribute_display_type: 'text',
    attribute_description: 'The order that it is about',
    attribute_model: 'conversation_attribute',
    attribute_values: [],
  },
  {
    attribute_key: 'loyalty_tier',
    attribute_display_name: 'Loyalty tier',
    attribute_display_type: 'list',
    attribute_description: null,
    attribute_model: 'contact_attribute',
    attribute_values: ['silver', 'gold'],
  },
] as const

export const articles = [
  {
    title: 'How to return something',
    slug: 'how-to-return-something',
    description: 'Thirty days, with the label from your account.',
    content:
      'You have **30 days**. Open *Orders* in your account, choose *Return* and print the label.\n\nPlants are replaced: send a photo, and keep the plant.',
    category: 1,
  },
  {
    title: 'When will my order arrive?',
    slug: 'when-will-my-order-arrive',
    description: 'Delivery times by country.',
    content:
      'Ireland and the United Kingdom: 2 to 4 working days. Elsewhere in Europe: 4 to 7. Plants travel from Monday to Wednesday only.',
    category: 2,
  },
  {
    title: 'My plant arrived damaged',
    slug: 'my-plant-arrived-damaged',
    description: 'What we need from you.',
    content: 'Send a photo within 48 hours. We replace the plant or refund it, whichever you prefer.',
    category: 1,
  },
] as const

export const categories = [
  {
    id: 1,
    name: 'Returns and damage',
    slug: 'returns-and-damage',
    locale: 'en',
    position: 1,
    description: null,
  },
  { id: 2, name: 'Delivery', slug: 'delivery', locale: 'en', position: 2, description: null },
]

import type { Story } from './stories.ts'

/** Conversations that the README's prompts name, and two returns among the newest. */
export const guideStories: Story[] = [
  {
    id: 821,
    inbox: 'mail',
    contact: 'jane',
    subject: 'Where is my order FF-3107?',
    assignee: 'tom',
    order: 'FF-3107',
    thread: [
      {
        hoursAgo: 26,
        text: 'Hello,\n\nI ordered a linen hammock and two cushions last week (FF-3107) and have seen no delivery date yet.\n\nThank you\nJane Doe',
      },
      {
        hoursAgo: 24,
        by: 'tom',
        text: 'Hi Jane,\n\nthank you for asking. I am checking with the warehouse and will write to you tomorrow.\n\nTom',
      },
      {
        hoursAgo: 23.9,
        by: 'tom',
        note: true,
        text: 'Shipped with UPS, 1Z999AA10123456784. Promised for tomorrow before noon.',
      },
      {
        hoursAgo: 1.6,
        text: 'Hi Tom, it is tomorrow now. Has it shipped, and is there a tracking number?\n\nJane',
      },
    ],
  },
  {
    id: 822,
    inbox: 'chat',
    contact: 'ruth',
    assignee: 'lena',
    order: 'FF-3112',
    thread: [
      {
        hoursAgo: 5.2,
        text: 'Hi, I think the checkout used my old address for the copper watering can. Can you check before it ships?',
      },
      { hoursAgo: 5.19, by: 'greeting', text: 'Hello! We usually answer within ten minutes.' },
      {
        hoursAgo: 4.7,
        by: 'lena',
        text: 'Hi Ruth, it has not shipped yet, so we can still change it. Which address should we use?',
      },
      {
        hoursAgo: 0.9,
        text: 'Thanks Lena. Please send it to Ruth Callahan, 2140 Canyon Boulevard, Apt 6, Boulder, CO 80302. The courier can call +1 303 555 0208.',
      },
    ],
  },
  {
    id: 823,
    inbox: 'mail',
    contact: 'marco',
    subject: 'Planters and benches needed before our opening on Friday',
    priority: 'high',
    assignee: 'nadia',
    team: 'wholesale',
    order: 'FF-3115',
    thread: [
      {
        hoursAgo: 3.4,
        text: 'Good morning,\n\nwe open our café on Friday and order FF-3115 is still not sent. It is our fourth order with you this year. Can it go by express today? We will gladly pay the difference.\n\nMarco Bianchi',
      },
      {
        hoursAgo: 3.1,
        by: 'nadia',
        note: true,
        text: 'Everything is in stock; the cut-off for express is 16:00.',
      },
    ],
  },
  {
    id: 824,
    inbox: 'whatsapp',
    contact: 'ruth',
    thread: [
      {
        hoursAgo: 0.006,
        text: 'The arc trellis that my flatmate gave me is too tall for our ceiling. We would like to return it, the box is unopened. What do I have to do?',
      },
    ],
  },
  {
    id: 825,
    inbox: 'chat',
    contact: 'jane',
    thread: [
      {
        hoursAgo: 0.003,
        text: 'One more thing: if the cushions are the darker ochre of the photos, I will have to return them. How long do I have?',
      },
    ],
  },
]

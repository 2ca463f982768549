import type { Story } from './stories.ts'

/** Tickets that the guides' prompts name. */
export const guideStories: Story[] = [
  {
    id: 1_409_923,
    subject: 'Complaint: lamp promised for last week, and no answer',
    type: 'NegativeFeedback',
    channel: 'amazon',
    buyer: 'jane',
    status: 'Open',
    order: 'complaint',
    owner: 'sofia',
    tags: ['late'],
    fields: { Reason: 'late delivery', 'Refund Issued': 'No', 'Refund amount': '0' },
    thread: [
      {
        hoursAgo: 50,
        text: 'Order 306-9021147-5509211 was promised for last week. I have been at home for two days waiting for this lamp. Where is it?',
      },
      {
        hoursAgo: 46,
        user: 'sofia',
        text: 'Dear Jane, I am sorry about the wait. I have asked DHL for a trace and will come back to you tomorrow.',
      },
      { hoursAgo: 45.5, user: 'sofia', note: true, text: 'Trace opened with DHL for JJD000390509211.' },
      {
        hoursAgo: 4.2,
        text: 'Tomorrow was yesterday. I am really angry now. Give me the tracking code and a date, or I leave a public review and want my money back.',
      },
    ],
  },
  {
    id: 99_421,
    subject: 'Vase arrived shattered - order 12-11092-40418',
    type: 'DefectiveItemReceived',
    channel: 'ebayIe',
    buyer: 'paula',
    status: 'Open',
    order: 'shattered',
    fields: { Reason: 'damage', 'Refund Issued': 'No' },
    thread: [
      {
        hoursAgo: 2.7,
        text: 'Hi, I have just opened the parcel and the celadon vase is shattered into a dozen pieces. The box has a dent on one side. Photo attached. I would like a new one, please.',
        photo: 'shattered-vase.jpg',
      },
    ],
  },
  {
    id: 99_388,
    subject: 'Shipping update',
    type: 'OrderShippingInquiry',
    channel: 'shop',
    buyer: 'walter',
    status: 'Open',
    order: 'update',
    thread: [
      {
        hoursAgo: 3.6,
        text: 'Hello, could I have a shipping update on order NL-88310? The confirmation said FedEx, and I have not seen a tracking number.',
      },
    ],
  },
]

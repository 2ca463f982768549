import { outletStore } from './people.ts'
import { item, parcel, type ShopOrder } from './shop.ts'
import type { Story } from './stories.ts'

/** Orders that the guides' prompts name. */
export const guideOrders: ShopOrder[] = [
  {
    store: outletStore,
    orderId: 'ord_112233',
    orderDbKey: 71928300000112233n,
    buyer: 'jane',
    placedDaysAgo: 6,
    status: 'paid',
    fulfillmentStatus: 'shipped',
    items: [
      item('duvet-linen', 'Linen duvet cover, 200 x 200', 159),
      item('cushion-och', 'Velvet cushion, ochre', 39, 2),
    ],
    parcel: parcel('1Z999AA10123456784', 'UPS', 4),
  },
  {
    store: outletStore,
    orderId: 'ord_112240',
    orderDbKey: 71928300000112240n,
    buyer: 'ruth',
    placedDaysAgo: 1,
    status: 'paid',
    fulfillmentStatus: 'unfulfilled',
    items: [item('kettle-cu', 'Copper kettle', 112)],
  },
  {
    store: outletStore,
    orderId: 'ord_112251',
    orderDbKey: 71928300000112251n,
    buyer: 'marco',
    placedDaysAgo: 2,
    status: 'paid',
    fulfillmentStatus: 'unfulfilled',
    items: [item('mug-set-4', 'Stoneware mugs, set of 4', 48, 12), item('bench-oak', 'Oak bench', 420, 2)],
  },
]

/** Conversations that the guides' prompts name, and two returns among the newest. */
export const guideStories: Story[] = [
  {
    id: 'conv_77889',
    subject: 'Where is my order ord_112233?',
    channel: 'email',
    buyer: 'jane',
    program: 'gmail',
    assignee: 'jonas',
    store: outletStore,
    order: 'ord_112233',
    thread: [
      {
        hoursAgo: 26,
        text: 'Hello,\n\nI ordered a linen duvet cover and two cushions last week (ord_112233) and have not seen a delivery date yet.\n\nThank you\nJane Doe',
      },
      {
        hoursAgo: 24,
        agent: 'jonas',
        text: 'Hi Jane,\n\nthank you for asking. I am checking with the warehouse and will write to you tomorrow.\n\nBest wishes\nJonas',
      },
      {
        hoursAgo: 1.6,
        text: 'Hi Jonas, it is tomorrow now. Has it shipped, and is there a tracking number?\n\nJane',
      },
    ],
  },
  {
    id: 'conv_98765',
    subject: 'Shipping address for order ord_112240',
    channel: 'email',
    buyer: 'ruth',
    program: 'apple',
    assignee: 'priya',
    store: outletStore,
    order: 'ord_112240',
    thread: [
      {
        hoursAgo: 5.2,
        text: 'Hi, I think the checkout used my old address for the copper kettle. Can you check before it ships?\n\nRuth Callahan',
      },
      {
        hoursAgo: 4.7,
        agent: 'priya',
        text: 'Hi Ruth,\n\nit has not shipped yet, so we can still change it. Which address should we use?\n\nPriya',
      },
      {
        hoursAgo: 0.9,
        text: 'Thanks Priya. Please send it to:\n\nRuth Callahan\n2140 Canyon Boulevard, Apt 6\nBoulder, CO 80302\nUnited States\n\nThe phone number for the courier is +1 303 555 0109.',
      },
    ],
  },
  {
    id: 'conv_55443',
    subject: 'Mugs and benches needed before our opening on Friday',
    channel: 'email',
    buyer: 'marco',
    program: 'outlook',
    priority: 'HIGH',
    assignee: 'mara',
    store: outletStore,
    order: 'ord_112251',
    thread: [
      {
        hoursAgo: 3.4,
        text: 'Good morning,\n\nwe open our café on Friday and order ord_112251 is still marked as unfulfilled. It is our fourth order with you this year. Can it go out by express today? We will gladly pay the difference.\n\nKind regards\nMarco Bianchi',
      },
      {
        hoursAgo: 3.1,
        agent: 'mara',
        note: true,
        text: 'Platinum customer, four orders this year. Everything is in stock; the cut-off for express is 16:00.',
      },
    ],
  },
  {
    id: 'conv_98810',
    subject: 'I want to return the arc lamp',
    channel: 'email',
    buyer: 'ruth',
    program: 'apple',
    order: '1003',
    thread: [
      {
        hoursAgo: 0.07,
        text: 'Hi, the arc lamp that my flatmate gave me is too tall for our ceiling. We would like to return it; the box is unopened. What do I have to do?\n\nRuth',
      },
    ],
  },
  {
    id: 'conv_98811',
    subject: 'Return: cushions in the wrong colour',
    channel: 'messenger',
    buyer: 'jane',
    store: outletStore,
    order: 'ord_112233',
    thread: [
      {
        hoursAgo: 0.02,
        text: 'One more thing: if the cushions are the darker ochre from the photos, I will have to return them. How long do I have?',
      },
    ],
  },
]

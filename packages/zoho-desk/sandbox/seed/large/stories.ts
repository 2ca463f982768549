import type { Story } from '../desk.ts'

/** Tickets of the larger portal that have a name. `isToday`: all of it happened today, however young the day is. */
export const namedStories: readonly (Story & { isToday?: true })[] = [
  {
    id: '8847291',
    ticketNumber: '8847291',
    subject: 'Network outage: the Dublin office has no Wi-Fi and no VPN',
    contact: 'helen.murphy@northquay.example',
    department: 'Networking',
    status: 'Open',
    classification: 'Problem',
    priority: 'High',
    category: 'Outage',
    assignee: 'Callum',
    team: 'Network Operations',
    tags: ['outage', 'network', 'vip'],
    dueIn: 2,
    thread: [
      {
        hoursAgo: 6,
        text: 'Hello,\n\nfor twenty minutes the whole Dublin office has been offline: no Wi-Fi on any floor, and the VPN stops with "error 809". 62 people cannot work. The WAN light of the gateway (serial GW-4471) is red. We have restarted nothing yet.\n\nWhat should we do first?\n\nHelen Murphy\nNorth Quay Offices',
      },
      {
        hoursAgo: 5.6,
        agent: 'Callum',
        comment: 'private',
        text: 'The monitor lost GW-4471 minutes before this mail, and the provider reports no fault. Looks like the firmware of last night. The steps of the article about outages apply.',
      },
      {
        hoursAgo: 2.5,
        text: 'Any news? We have sent half of the team home. Please give us clear steps to follow.',
      },
    ],
  },
  {
    subject: 'Acme Corp: SSO login fails since the SAML certificate was rotated',
    contact: 'sam.rivera@acme.example',
    department: 'Engineering',
    status: 'Open',
    classification: 'Problem',
    priority: 'High',
    category: 'General',
    assignee: 'Idris',
    team: 'Identity',
    tags: ['sso', 'vip'],
    thread: [
      {
        hoursAgo: 44,
        text: 'Hi,\n\nwe rotated our SAML certificate on Sunday. Since then everybody at Acme Corp ends at SAML_RESPONSE_INVALID after the SSO login. About 40 people are locked out.\n\nSam Rivera, Acme Corp IT',
      },
      {
        hoursAgo: 43,
        agent: 'Idris',
        text: 'Hi Sam,\n\nplease upload the new metadata under Settings > Single sign-on. The audience has to stay urn:tideline:sso; in your last response it is urn:acme.',
      },
      {
        hoursAgo: 42.5,
        agent: 'Idris',
        comment: 'private',
        text: 'Audience mismatch in the SAML log of 14 logins. Helped by phone, too; time is still to be entered.',
      },
      {
        hoursAgo: 20,
        text: 'That was it: with the new metadata and the right audience all 40 can log in again. Thank you!',
      },
    ],
  },
  {
    subject: 'Export of the monthly report for Acme Corp is empty',
    contact: 'dana.reyes@acme.example',
    department: 'Engineering',
    status: 'Pending Customer Response',
    priority: 'Medium',
    category: 'General',
    assignee: 'Sofia',
    tags: ['report'],
    thread: [
      { hoursAgo: 120, text: 'The export of October has a header and no rows. September is fine.' },
      {
        hoursAgo: 117,
        agent: 'Sofia',
        text: 'Hi Dana, which time zone is set in your profile? October exports of UTC-8 were cut off until yesterday. Please try again and tell me.',
      },
    ],
  },
  {
    subject: 'Orders page fails for every user of our shop',
    contact: 'user@example.com',
    department: 'Customer Support',
    status: 'Open',
    classification: 'Problem',
    priority: 'High',
    category: 'Outage',
    assignee: 'Owen',
    tags: ['shop'],
    thread: [
      {
        hoursAgo: 31,
        text: 'Nobody in our shop can open the orders page. It loads for a minute and stays white. We have to hand out 20 orders today.',
      },
      {
        hoursAgo: 30,
        agent: 'Owen',
        text: 'Thank you for the report, Alex. Which browser do you use, and since when is it so?',
      },
      { hoursAgo: 28, text: 'Chrome and Firefox, since yesterday evening.' },
    ],
  },
  {
    subject: 'Wrong price on 14 labels, printed again and again',
    contact: 'user@example.com',
    department: 'Customer Support',
    status: 'Open',
    priority: 'High',
    category: 'General',
    thread: [
      {
        hoursAgo: 5,
        text: 'The label printer takes the price of last year for 14 products. We corrected it twice, and it comes back every night.',
      },
    ],
  },
  {
    subject: 'How can I change the address of our shop?',
    contact: 'user@example.com',
    department: 'Customer Support',
    status: 'Closed',
    priority: 'Low',
    category: 'General',
    assignee: 'Niamh',
    resolution: '<p>Changed under Settings &gt; Company.</p>',
    thread: [
      { hoursAgo: 500, text: 'We move to 12 Mill Lane in December. Where can I change it?' },
      { hoursAgo: 497, agent: 'Niamh', text: 'Under Settings > Company. I have done it for you.' },
    ],
  },
  {
    isToday: true,
    subject: 'Invoice INV-30418 is made out to the wrong company',
    contact: 'jonas@brightcafes.example',
    department: 'Customer Support',
    status: 'Open',
    classification: 'Question',
    thread: [
      {
        hoursAgo: 3.4,
        text: 'Hello,\n\ninvoice INV-30418 over 1,290.00 EUR names Bright Coffee Ltd. We are Bright Cafés Ltd, VAT IE6388047V. Our accountant cannot book it like that. Please send a corrected invoice by Friday.\n\nJonas Weber',
      },
    ],
  },
  {
    isToday: true,
    subject: 'Error 500 when we save an order',
    contact: 'dana.reyes@acme.example',
    department: 'Customer Support',
    status: 'Open',
    classification: 'Problem',
    thread: [
      {
        hoursAgo: 2.2,
        text: 'Since about an hour every attempt to save an order ends with "Internal Server Error (500)", request id 5f0c-77ab-1e29. Reading works, saving does not. Three colleagues see the same.',
      },
    ],
  },
  {
    isToday: true,
    subject: 'No internet in meeting rooms 3 and 4',
    contact: 'helen.murphy@northquay.example',
    department: 'Customer Support',
    status: 'Open',
    thread: [
      {
        hoursAgo: 1.1,
        text: 'The access points in rooms 3 and 4 show an orange light and give out no addresses. Everything else is fine again.',
      },
    ],
  },
]

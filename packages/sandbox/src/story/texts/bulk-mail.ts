/** Mail that nobody answers: a subject, who it claims to be from, and its paragraphs. */
export interface BulkMail {
  name: string
  address: string
  subject: string
  preheader: string
  paragraphs: readonly string[]
}

export const spam: readonly BulkMail[] = [
  {
    name: 'Rank Boosters',
    address: 'offers@rank-boosters.example',
    subject: 'First page in 14 days, guaranteed',
    preheader: 'Your competitors are already there',
    paragraphs: [
      'We noticed that your website does not show up for your most important keywords.',
      'Our experts place one hundred links for you this week. Reply with YES and we begin today.',
    ],
  },
  {
    name: 'Mailbox Administrator',
    address: 'no-reply@mailbox-quota.example',
    subject: 'Your mailbox is 98% full - action required',
    preheader: 'Messages will be deleted in 24 hours',
    paragraphs: [
      'Your mailbox has reached its limit. Incoming messages will be rejected from tomorrow.',
      'Confirm your password on the page below to receive more storage at no cost.',
    ],
  },
  {
    name: 'Global Prize Office',
    address: 'winner@prizes.example',
    subject: 'Congratulations, you have been selected',
    preheader: 'Claim before midnight',
    paragraphs: [
      'Your address was drawn from nine million entries.',
      'Forward us your customer list so that we can verify your identity and pay out the prize.',
    ],
  },
  {
    name: 'Lena from Pallet Direct',
    address: 'lena@pallet-direct.example',
    subject: 'Quick question about your shipping costs',
    preheader: 'Fifteen minutes this week?',
    paragraphs: [
      'I looked at your shop and believe that you could save a fifth on freight.',
      'Do you have fifteen minutes on Tuesday or Wednesday for a short call?',
    ],
  },
]

export const newsletters: readonly BulkMail[] = [
  {
    name: 'Packaging Weekly',
    address: 'news@packaging-weekly.example',
    subject: 'Five boxes that break less',
    preheader: 'Tested: corrugated, honeycomb and moulded pulp',
    paragraphs: [
      'This week we dropped two hundred parcels so that you do not have to.',
      'Also in this issue: what the new packaging rules mean for small senders.',
      'You receive this mail because you registered at a trade fair.',
    ],
  },
  {
    name: 'Retail Radar',
    address: 'hello@retail-radar.example',
    subject: 'What shoppers expect this winter',
    preheader: 'Survey of 4,000 households',
    paragraphs: [
      'Delivery dates matter more than delivery speed, says our new survey.',
      'Read the full report, or join the webinar on Thursday.',
    ],
  },
  {
    name: 'Cloud Status Digest',
    address: 'digest@cloud-status.example',
    subject: 'Planned maintenance in the coming week',
    preheader: 'Two windows, no action needed',
    paragraphs: [
      'On Tuesday from 02:00 to 03:00 UTC we replace routers in one region.',
      'On Thursday certificates are renewed. You do not have to do anything.',
    ],
  },
]

export const autoReplies: readonly { subject: string; text: string }[] = [
  {
    subject: 'Automatic reply: Your order {order}',
    text: 'Thank you for your message. I am out of the office until Monday and will read your mail then. In urgent cases please contact my colleagues at {company}.',
  },
  {
    subject: 'Out of office Re: {shop}',
    text: 'I am on leave with limited access to my mail. Your message is not forwarded.',
  },
  {
    subject: 'Abwesenheitsnotiz: Ihre Bestellung {order}',
    text: 'Vielen Dank für Ihre Nachricht. Ich bin bis Ende der Woche nicht im Büro. Ihre E-Mail wird nicht weitergeleitet.',
  },
  {
    subject: 'Réponse automatique : votre commande {order}',
    text: 'Bonjour, je suis absente jusqu’à lundi. Pour toute urgence, merci de contacter mon service.',
  },
  {
    subject: 'Undeliverable: Your order {order}',
    text: 'Delivery has failed to these recipients: the mailbox is full. Diagnostic information for administrators: 552 5.2.2 mailbox full.',
  },
]

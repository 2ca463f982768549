import type { AnsweredTopic, TopicTexts } from './texts.ts'

/** English: refunds and invoices. */
export const moneyTopics = {
  refund: [
    {
      subjects: [
        'Where is my refund?',
        'Refund for order {order}',
        'Refund not received',
        'Money back for {product}',
      ],
      opens: [
        'I returned the {product} two weeks ago and my refund has not arrived.',
        'your tracking says my return was received, yet I have heard nothing about the {amount}.',
        'I was told that {amount} would be back on my account by now.',
      ],
      details: [
        'My bank says that nothing is pending.',
        'I have the drop-off receipt if you need it.',
        'The order was {order}.',
      ],
      asks: [
        'Can you check what happened?',
        'When will I see the money?',
        'Could you confirm this in writing?',
      ],
      answers: [
        'I have checked it: the refund of {amount} was released yesterday. Banks take three to five working days to book it.',
        'your return was waiting for its check in the warehouse. It is through now, and {amount} is on its way.',
      ],
      follows: [
        'It is a week now and there is still nothing on my statement.',
        'Can you send me the reference number for my bank?',
      ],
      resolves: [
        'our payments team has sent it again by bank transfer. The reference is RF-{invoice}.',
        'the refund was booked this morning, and you will find the credit note attached.',
      ],
      notes: [
        'Refund of {amount} released, reference RF-{invoice}.',
        'Return was scanned but not checked. Pushed it.',
      ],
    },
    {
      subjects: ['Charged twice', 'Double charge for order {order}', 'Two payments, one order'],
      opens: [
        'my card was charged twice for order {order}.',
        'there are two payments of {amount} on my statement, and I ordered once.',
      ],
      details: ['Both charges are from {placed}.', 'I have attached the statement.'],
      asks: ['Please refund one of them.', 'Can you check what happened?'],
      answers: [
        'you are right, and I apologise. The second charge is a reservation that your bank releases by itself; I have asked for it to be cancelled now.',
        'I can see both payments. The second is going back to your card today.',
      ],
      follows: ['My bank says it is a payment, not a reservation.', 'Thank you. How long will it take?'],
      resolves: ['the second payment has been refunded. The reference is RF-{invoice}.'],
      notes: ['Double charge confirmed by payments, it is a reservation only.'],
    },
    {
      subjects: ['Wrong amount refunded', 'Part of my refund is missing'],
      opens: [
        'you refunded less than I paid for order {order}.',
        'of the {amount} that I paid, a part is missing in the refund.',
      ],
      details: ['The shipping cost seems to be missing.', 'I returned everything in one parcel.'],
      asks: ['Please refund the difference.', 'Can you explain the amount?'],
      answers: [
        'the return was booked without its shipping cost. I have corrected that, and the rest is on its way.',
      ],
      follows: ['Thank you, I can see the first part. The rest is missing.'],
      resolves: ['everything is settled now. Please accept the voucher that follows as an apology.'],
      notes: ['Shipping was left out by mistake. Approved by Finance.'],
    },
  ],
  invoice: [
    {
      subjects: [
        'Invoice {invoice}: wrong VAT number',
        'Billing address on our invoice',
        'Please correct invoice {invoice}',
      ],
      opens: [
        'invoice {invoice} shows our old billing address.',
        'our VAT number is missing on invoice {invoice}.',
        'the company name on invoice {invoice} is wrong.',
      ],
      details: [
        'It should be made out to {company}.',
        'We close our month on Friday.',
        'I have attached the version that we received.',
      ],
      asks: [
        'Could you send a corrected one as a PDF?',
        'Please forward this to whoever looks after billing.',
      ],
      answers: [
        'thank you for your message. I have passed it to our billing team, and the corrected invoice will reach you today.',
        'you will find the corrected invoice {invoice} attached.',
      ],
      follows: [
        'Thanks. The company name is still spelled wrongly, it is {company}.',
        'Our finance department asks for a credit note for the old one.',
      ],
      resolves: [
        'here is the final version together with the credit note. Nothing is outstanding on your account.',
      ],
      notes: [
        'Asked Finance for a corrected invoice {invoice}.',
        'VAT number checked, it is valid. Update the customer record too.',
      ],
    },
    {
      subjects: ['Copy of invoice for order {order}', 'Missing invoice', 'Invoice for order {order}, please'],
      opens: [
        'our bookkeeping needs an invoice for order {order}, and I cannot find one in my account.',
        'there was no invoice in the parcel of order {order}.',
      ],
      details: [
        'The purchase order number has to be on it, or our system rejects it.',
        'It should be made out to {company}.',
      ],
      asks: ['Could you send it as a PDF?', 'Where can I download it?'],
      answers: ['of course, you will find the invoice for order {order} attached.'],
      follows: ['Received. Could you add the purchase order number as well?'],
      resolves: ['here it is with the purchase order number.'],
      notes: ['Invoice is created on shipping only, sent it by hand.'],
    },
    {
      subjects: [
        'Question about the amount on invoice {invoice}',
        'Reminder for a paid invoice',
        'Invoice {invoice} is paid',
      ],
      opens: [
        'we noticed that invoice {invoice} is {amount} although our quote was lower.',
        'we have paid invoice {invoice}, and today a reminder for it came.',
      ],
      asks: ['Can you check this, please?', 'Please confirm that nothing is outstanding.'],
      answers: ['I have asked our billing team to look at invoice {invoice}; they answer today.'],
      follows: [
        'Today the second reminder came. Please stop them.',
        'The transfer is two weeks old, see the attached statement.',
      ],
      resolves: [
        'your payment was booked to another invoice. That is corrected, and your account is balanced.',
      ],
      notes: ['Payment arrived on time, the reminder was sent automatically.'],
    },
  ],
} satisfies Partial<Record<AnsweredTopic, readonly TopicTexts[]>>

import type { AnsweredTopic, TopicTexts } from './texts.ts'

/** English: accounts, invoices, outages and everything else. */
export const serviceTopics = {
  invoice: {
    subjects: [
      'Invoice {invoice}: wrong VAT number',
      'Copy of invoice for order {order}',
      'Invoice {invoice}',
      'Billing address on our invoice',
      'Missing invoice',
      'Question about the amount on invoice {invoice}',
    ],
    opens: [
      'our bookkeeping needs an invoice for order {order}, and I cannot find one in my account.',
      'invoice {invoice} shows our old billing address.',
      'we noticed that invoice {invoice} is {amount} although our quote was lower.',
      'the VAT number is missing on invoice {invoice}.',
      'we have paid invoice {invoice}, and today a reminder for it came.',
    ],
    details: [
      'It should be made out to {company}.',
      'We close our month on Friday.',
      'The purchase order number has to be on it, or our system rejects it.',
      'I have attached the version that we received.',
    ],
    asks: [
      'Could you send a corrected one as a PDF?',
      'Please forward this to whoever looks after billing.',
      'Can you explain the difference?',
      'Please confirm that nothing is outstanding.',
    ],
    answers: [
      'thank you for your message. I have passed it to our billing team, and the corrected invoice will reach you today.',
      'you will find invoice {invoice} attached. It carries your VAT number now.',
      'the difference is the delivery surcharge on the second page. I have asked our billing team whether we can waive it.',
    ],
    follows: [
      'Thanks. The company name is still spelled wrongly, it is {company}.',
      'Received. Could you add the purchase order number as well?',
      'Our finance department asks for a credit note for the old one.',
    ],
    resolves: [
      'here is the final version together with the credit note. Nothing is outstanding on your account.',
      'the reminder crossed with your payment. Please ignore it; your account is balanced.',
    ],
  },
  login: {
    subjects: [
      'Cannot log in',
      'SSO login fails with {error}',
      'Password reset mail does not arrive',
      'Locked out of our account',
      'Two-factor code is not accepted',
      'SAML certificate expired?',
    ],
    opens: [
      'since this morning nobody at {company} can sign in through single sign-on.',
      'I cannot log in any more. The page says "{error}" and sends me back to the start.',
      'the password reset mail never arrives, and I have tried four times.',
      'my two-factor codes are rejected since I changed my phone.',
      'a new colleague was invited yesterday and her link says it has expired.',
    ],
    details: [
      'Our identity provider shows the login as successful.',
      'It is the same in Chrome, Firefox and a private window.',
      'We rotated our SAML certificate on Sunday, which may be related.',
      'The spam folder is empty too.',
      'About forty people are affected.',
    ],
    asks: [
      'Can you check this on your side?',
      'Please reset it for us.',
      'How do we get back in?',
      'Could somebody call us? It is blocking our work.',
    ],
    answers: [
      'thank you for the details. Our log shows that the certificate in your SSO settings no longer matches. Could you upload the new one under Settings, Security?',
      'I have unlocked your account and sent a fresh reset link. It is valid for one hour.',
      'I have reset the second factor for you. At your next login you will be asked to set it up again.',
      'your domain was on our mail suppression list. I have removed it, so the next reset mail should reach you within a minute.',
    ],
    follows: [
      'We uploaded the certificate and still get {error}. Anything else we can try?',
      'The link worked, thank you. Can the others be unlocked as well?',
      'Some of us can sign in now, and others end in a redirect loop.',
    ],
    resolves: [
      'the clock of your identity provider was four minutes ahead. With the tolerance that I have set, logins work; please confirm.',
      'all accounts of {company} are unlocked now. I can see successful logins since a few minutes.',
    ],
  },
  outage: {
    subjects: [
      'Service down since this morning',
      'Network outage at our {city} office',
      'API returns {error}',
      'URGENT: nothing loads',
      'Connection drops every few minutes',
      'Very slow since the update',
    ],
    opens: [
      'none of our users in {city} can reach the service. Every request ends in {error}.',
      'the connection at our {city} site drops every ten minutes.',
      'your API has answered with {error} since 06:40 and our orders are piling up.',
      'since the update last night everything takes more than thirty seconds to load.',
      'our VPN to your network is up, yet no traffic passes through it.',
    ],
    details: [
      'Our own line is fine, we have tested it with two providers.',
      'A traceroute stops at your edge router.',
      'Other sites are not affected.',
      'We have restarted the router and the switch, without any change.',
      'Screenshots of the errors are attached.',
    ],
    asks: [
      'Is there a known incident?',
      'Please treat this as urgent.',
      'When can we expect a fix?',
      'We need an update every hour for our management.',
    ],
    answers: [
      'we can reproduce the problem and our engineers are working on it. The next update comes within the hour.',
      'thank you for reporting this. One of our edge nodes near {city} is unstable; traffic is being moved to another.',
      'could you send us the time and the request id of two failed calls? That lets us follow them through our logs.',
    ],
    follows: [
      'It has been more than an hour. Is there an estimate for the fix?',
      'It worked for twenty minutes, and now {error} is back.',
      'The request ids are 7f31-22b0 and 7f31-9e4c, both from this morning.',
    ],
    resolves: [
      'the faulty node has been taken out and all checks have been green since. We will send a report on the cause within two days.',
      'a routing change on our side caused this and has been reverted. We apologise for the interruption.',
    ],
  },
  cancellation: {
    subjects: [
      'Please cancel order {order}',
      'Cancel my order',
      'Ordered by mistake',
      'Cancellation of {product}',
      'Stop shipment of {order}',
    ],
    opens: [
      'please cancel order {order}, I chose the wrong item.',
      'I ordered the {product} a moment ago and would like to cancel it.',
      'my plans have changed and I no longer need order {order}.',
      'I pressed the button twice, so you have two orders from me now.',
    ],
    details: [
      'It has not shipped yet according to your page.',
      'The right one is in my basket already.',
      'I paid by card.',
    ],
    asks: [
      'Is that still possible?',
      'Please confirm the cancellation.',
      'Will the {amount} be refunded automatically?',
    ],
    answers: [
      'I have cancelled order {order} for you. The {amount} goes back to the card that you paid with.',
      'the parcel was already with {carrier}, but I have asked them to return it. You do not need to accept it.',
      'just to be sure: shall I cancel the whole order, or the {product} only?',
    ],
    follows: [
      'The whole order, please.',
      'Only the second one, please. The first can stay.',
      'Thank you. How long does the refund take?',
    ],
    resolves: [
      'done. The order is cancelled, and you will see the refund within five days.',
      'the second order is cancelled and the first ships today.',
    ],
  },
  subscription: {
    subjects: [
      'Change our plan',
      'Subscription renewed although I cancelled',
      'Pause my subscription',
      'How many seats do we have?',
      'Upgrade before the renewal',
      'Renewal question',
    ],
    opens: [
      'our subscription was renewed yesterday although I had cancelled it in my account.',
      'we are five people more from next month and need additional seats.',
      'I would like to pause my subscription for two months.',
      'our contract renews soon, and we are thinking about the larger plan.',
      'I cannot find where to change the card for our subscription.',
    ],
    details: [
      'I still have the confirmation of the cancellation.',
      'We pay yearly at the moment.',
      'The page only offers "contact support".',
      'Our budget round is next week.',
    ],
    asks: [
      'Could you tell me what that would cost?',
      'Please reverse the charge.',
      'What do I have to do?',
      'Can you change that for me?',
    ],
    answers: [
      'I can do that for you. The change applies from the next billing day, and you only pay the difference.',
      'I see your cancellation, and the renewal was our mistake. I have reversed it.',
      'your subscription is paused until you switch it on again. Nothing is charged in the meantime.',
    ],
    follows: [
      'Sounds good. Please go ahead.',
      'Would the discount stay the same on the larger plan?',
      'Thank you. Can you send the change as a short confirmation for our files?',
    ],
    resolves: [
      'it is set up, and the confirmation is attached.',
      'the discount stays. The new plan is active now, and your team can use it straight away.',
    ],
  },
  question: {
    subjects: [
      'Question about the {product}',
      'Is the {product} in stock?',
      'Before I order',
      'Care instructions',
      'Do you deliver to {city}?',
      'Discount code not accepted',
    ],
    opens: [
      'I am interested in the {product} and have a question before I order.',
      'the code from your newsletter is not accepted at the checkout.',
      'your page does not say whether the {product} can be used outdoors.',
      'we are furnishing a small office and would need ten of the {product}.',
      "I saw the {product} at a friend's place and would like the same one.",
    ],
    details: [
      'Our space is just under two metres wide.',
      'I live in {city}, in case that matters for the delivery.',
      'The sold-out note has been there for weeks.',
    ],
    asks: [
      'Could you tell me more?',
      'When will it be available again?',
      'Do you offer a discount for that?',
      'Which one would you recommend?',
    ],
    answers: [
      'thank you for asking. The {product} is in stock and ships within two days; the care sheet is attached.',
      'the code is valid from two items on. I have added a personal one to your account that works for a single item too.',
      'for ten or more we can offer eight per cent. Shall I prepare a quote for {company}?',
    ],
    follows: [
      'That helps, thank you. I will order tonight.',
      'Yes please, with delivery to {city}.',
      'And would it match the darker oak?',
    ],
    resolves: [
      'the quote is attached and valid for two weeks.',
      'yes, the two go well together. I have put both in a basket for you.',
    ],
  },
  praise: {
    subjects: [
      'Thank you!',
      'Great service',
      'Just wanted to say thanks',
      'So happy with the {product}',
      'Compliments to {agent}',
    ],
    opens: [
      'I just wanted to say how happy we are with the {product}.',
      'thank you for sorting out my last problem so quickly.',
      'the {product} is even nicer than in the pictures.',
      'please pass on my thanks to {agent}, who was so patient on the phone.',
    ],
    details: [
      'It arrived a day early, too.',
      'The handwritten card made my day.',
      'I have told all my friends about you.',
    ],
    asks: ['Keep it up!', 'No answer needed.', 'We will certainly be back.'],
    answers: [
      'thank you so much, messages like yours make our day. I have shared it with the whole team.',
      'how kind of you to write! We are glad that you like it.',
    ],
    follows: ['You are very welcome!'],
    resolves: ['thank you again, and see you soon.'],
  },
} satisfies Partial<Record<AnsweredTopic, TopicTexts>>

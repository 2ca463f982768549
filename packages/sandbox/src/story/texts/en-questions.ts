import type { AnsweredTopic, TopicTexts } from './texts.ts'

/** English: questions before an order, cancellations and praise. */
export const questionTopics = {
  question: [
    {
      subjects: [
        'Question about the {product}',
        'Before I order',
        'Can it be used outdoors?',
        'Care instructions',
      ],
      opens: [
        'I am interested in the {product} and have a question before I order.',
        'your page does not say whether the {product} can be used outdoors.',
        'how do I clean the {product}?',
      ],
      details: ['Our space is just under two metres wide.', 'We have two cats, in case that matters.'],
      asks: ['Could you tell me more?', 'Which one would you recommend?'],
      answers: [
        'thank you for asking. The {product} is best kept indoors and cleaned with a damp cloth; the care sheet is attached.',
        'a good question. The {product} is made for every day and needs no special care.',
      ],
      follows: ['That helps, thank you. I will order tonight.', 'And would it match the darker oak?'],
      resolves: ['yes, the two go well together. I have put both in a basket for you.'],
    },
    {
      subjects: ['Is the {product} in stock?', 'Back in stock?', 'When is the {product} available again?'],
      opens: [
        'the {product} has been sold out for weeks.',
        'I would like to order the {product} and your page says "coming soon".',
      ],
      asks: ['When will it be available again?', 'Can I reserve one?'],
      answers: ['we expect the {product} in two weeks. Shall I reserve one for you?'],
      follows: ['Yes please, with delivery to {city}.', 'Two weeks are over, and it still says sold out.'],
      resolves: ['one is reserved in your name, and you will get a message when it is here.'],
      notes: ['Back in stock in two weeks according to Purchasing.'],
    },
    {
      subjects: ['Discount code not accepted', 'Code from the newsletter', 'My voucher does not work'],
      opens: [
        'the code from your newsletter is not accepted at the checkout.',
        'my voucher is refused as "not valid for this basket".',
      ],
      details: ['The mail says it is valid until Sunday.', 'The basket holds the {product}.'],
      asks: ['What am I doing wrong?', 'Can you take it off by hand?'],
      answers: [
        'the code is valid from two items on. I have added a personal one to your account that works for a single item too.',
      ],
      follows: ['Great, it worked!', 'It is still refused.'],
      resolves: ['I have placed the discount on your account, so it applies without a code.'],
      notes: ['Code has a minimum of two items, the newsletter did not say so. Told Marketing.'],
    },
    {
      subjects: ['Ten of the {product} for our office', 'Prices for larger orders', 'Quote for {company}'],
      opens: [
        'we are furnishing a small office and would need ten of the {product}.',
        'we would like to order the {product} for all of our rooms.',
      ],
      asks: ['Do you offer a discount for that?', 'Could you send us a quote?'],
      answers: ['for ten or more we can offer eight per cent. Shall I prepare a quote for {company}?'],
      follows: ['Yes please, with delivery to {city}.'],
      resolves: ['the quote is attached and valid for two weeks.'],
      notes: ['Sales prepares a quote.'],
    },
  ],
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
      'I pressed the button twice and only need one {product}, so please cancel {order}.',
    ],
    details: [
      'It has not shipped yet according to your page.',
      'I paid by card.',
      'I have not received a confirmation yet.',
    ],
    asks: [
      'Is that still possible?',
      'Please confirm the cancellation.',
      'Will the {amount} be refunded automatically?',
    ],
    answers: [
      'I have cancelled order {order} for you. The {amount} goes back to the card that you paid with.',
      'just to be sure: shall I cancel the whole order, or the {product} only?',
      'it was about to be packed, but I could stop it. Order {order} is cancelled.',
    ],
    follows: [
      'The whole order, please.',
      'Thank you. How long does the refund take?',
      'I still got a message that it ships tomorrow.',
    ],
    resolves: [
      'done. The order is cancelled, and you will see the refund within five days.',
      'the message was sent before the cancellation. Nothing will be shipped.',
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
} satisfies Partial<Record<AnsweredTopic, TopicTexts | readonly TopicTexts[]>>

import { accountTopics } from './en-accounts.ts'
import { moneyTopics } from './en-money.ts'
import { orderTopics } from './en-orders.ts'
import { questionTopics } from './en-questions.ts'
import type { LanguageTexts } from './texts.ts'

export const en: LanguageTexts = {
  greetings: ['Hello,', 'Hi,', 'Hi there,', 'Good morning,', 'Dear team,', 'Hello {shop} team,'],
  closings: ['Thanks', 'Kind regards', 'Best regards', 'Many thanks', 'Best', 'Cheers'],
  agentGreetings: ['Hi {first},', 'Hello {first},', 'Dear {first},'],
  agentClosings: ['Kind regards', 'Best wishes', 'Warm regards'],
  reminders: [
    'Is anybody there? I wrote to you yesterday.',
    'Just following up on my message below.',
    'Any news on this? I would be grateful for an answer.',
    'I have not heard back yet, so I am trying again.',
    'Sorry to chase, but could you give me a quick update?',
  ],
  complaints: [
    'This is the third time I write about the same thing. I expect an answer from a manager today.',
    'I am really disappointed. If this is not solved by tomorrow I will ask my bank for the money back.',
    'Honestly, this is unacceptable. Please escalate it to somebody who can decide.',
    'I have been passed from one person to the next for a week. Who is responsible?',
  ],
  updates: [
    'thank you for the details. I have passed them on to the colleagues concerned and will come back to you by tomorrow.',
    'I understand. Please give me until this afternoon to clear this up for you.',
    'thank you for your reply. I have made a note of it and am waiting for an answer from our side; could you tell me if anything changes until then?',
  ],
  thanks: [
    'Great, thank you for the quick help!',
    'That worked. Thanks a lot!',
    'Perfect, you can close this.',
    'Thank you, {agent}. Much appreciated.',
    'All good now, thanks.',
  ],
  wrote: 'On {date}, {name} wrote:',
  heads: { from: 'From', sent: 'Sent', to: 'To', subject: 'Subject' },
  table: { item: 'Item', quantity: 'Quantity', price: 'Price', total: 'Total', order: 'Order' },
  topics: { ...orderTopics, ...moneyTopics, ...accountTopics, ...questionTopics },
}

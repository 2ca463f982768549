import { expect, test } from 'vitest'
import { withoutPrefix } from '../src/index.ts'

test.each([
  ['#10404', '10404'],
  ['# 10404', '10404'],
  ['case 10404', '10404'],
  ['Ticket #106', '106'],
  ['ticket no. 106', '106'],
  ['Nr. 106', '106'],
  ['Case: D2EAX', 'D2EAX'],
  ['id 7', '7'],
  ['10404', '10404'],
  ['D2EAX', 'D2EAX'],
  ['-5', '-5'],
  ['https://app.chatwoot.com/app/accounts/1/conversations/908', '908'],
  ['https://desk.zoho.com/support/x/ShowHomePage.do#Cases/dv/71928300000012348', '71928300000012348'],
  ['https://app.richpanel.example/conversations?viewId=all&conversationNo=20008', '20008'],
  ['https://shop.example/5/about', 'https://shop.example/5/about'],
  // Nothing is left of these without their words, and those are parts of others.
  ['ticket', 'ticket'],
  ['#', '#'],
  ['ticketing', 'ticketing'],
  ['identity', 'identity'],
  ['casework 7', 'casework 7'],
])('%s is %s', (text, number) => {
  expect(withoutPrefix(text)).toBe(number)
})

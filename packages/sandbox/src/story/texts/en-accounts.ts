import type { AnsweredTopic, TopicTexts } from './texts.ts'

/** English: logins, outages and subscriptions. */
export const accountTopics = {
  login: [
    {
      subjects: [
        'SSO login fails with {error}',
        'Nobody can sign in through SSO',
        'SAML certificate expired?',
      ],
      opens: [
        'since this morning nobody at {company} can sign in through single sign-on.',
        'our single sign-on ends on your page with "{error}".',
        'after we rotated our SAML certificate on Sunday, SSO stopped working for all of us.',
      ],
      details: [
        'Our identity provider shows the login as successful.',
        'It is the same in Chrome, Firefox and a private window.',
        'About forty people are affected.',
      ],
      asks: [
        'Can you check this on your side?',
        'Could somebody call us? It is blocking our work.',
        'How do we get back in?',
      ],
      answers: [
        'thank you for the details. Our log shows that the certificate in your SSO settings no longer matches. Could you upload the new one under Settings, Security?',
        'I can see the failed logins. Your identity provider sends another entity id than the one that is stored with us. Could you send me its metadata file?',
      ],
      follows: [
        'We uploaded the certificate and still get {error}. Anything else we can try?',
        'Some of us can sign in now, and others end in a redirect loop.',
      ],
      resolves: [
        'the clock of your identity provider was four minutes ahead. With the tolerance that I have set, logins work; please confirm.',
        'the second domain of {company} was missing in the settings. I have added it, and I can see successful logins.',
      ],
      notes: [
        'SAML log: audience mismatch, {error}. The certificate was rotated on their side.',
        'Engineering sees redirect loops for tenants with two domains.',
      ],
    },
    {
      subjects: ['Password reset mail does not arrive', 'No reset mail', 'Cannot reset my password'],
      opens: [
        'the password reset mail never arrives, and I have tried four times.',
        'I forgot my password and your reset mail does not reach me.',
      ],
      details: ['The spam folder is empty too.', 'Mails from your shop do arrive at this address.'],
      asks: ['Can you send it by hand?', 'Please check whether my address is right.'],
      answers: [
        'your domain was on our mail suppression list. I have removed it, so the next reset mail should reach you within a minute.',
        'I have sent a fresh reset link to this address. It is valid for one hour.',
      ],
      follows: [
        'Now I have two mails, and the link in both has expired.',
        'It arrived. The page says the new password is too short, though.',
      ],
      resolves: ['only the newest link works. I have sent another, and it was used a minute ago.'],
      notes: [
        'Address was suppressed after two bounces in spring.',
        'Identity confirmed by phone before the reset.',
      ],
    },
    {
      subjects: ['Two-factor code is not accepted', 'New phone, cannot log in', 'Locked out of my account'],
      opens: [
        'my two-factor codes are rejected since I changed my phone.',
        'I have a new phone and the old one with the authenticator is gone.',
        'after three wrong codes my account is locked.',
      ],
      details: ['I have no recovery codes left.', 'The clock of the phone is right.'],
      asks: ['Please reset it for me.', 'How do I get back in?'],
      answers: [
        'for your safety I need to verify you first: which company name is on your latest invoice?',
        'I have reset the second factor for you. At your next login you will be asked to set it up again.',
      ],
      follows: ['It asks for a code before I can set anything up.', 'The name on the invoice is {company}.'],
      resolves: ['thank you. The lock is removed, and the next login leads you through the set-up.'],
      notes: [
        'Identity confirmed by phone before the reset.',
        'Locked by the rule of three attempts, nothing suspicious in the log.',
      ],
    },
  ],
  outage: [
    {
      subjects: ['API returns {error}', 'URGENT: orders are not accepted', 'API down since 06:40'],
      opens: [
        'your API has answered with {error} since 06:40 and our orders are piling up.',
        'every call to your API ends in {error}.',
      ],
      details: [
        'The status page is green.',
        'Calls from our test system fail too.',
        'It began exactly at the full hour.',
      ],
      asks: ['Is there a known incident?', 'Please treat this as urgent.', 'When can we expect a fix?'],
      answers: [
        'we can reproduce the problem and our engineers are working on it. The next update comes within the hour.',
        'could you send us the time and the request id of two failed calls? That lets us follow them through our logs.',
      ],
      follows: [
        'It has been more than an hour. Is there an estimate for the fix?',
        'The request ids are 7f31-22b0 and 7f31-9e4c, both from this morning.',
      ],
      resolves: [
        'a release of last night caused this and has been rolled back. We will send a report on the cause within two days.',
      ],
      notes: [
        'Incident INC-{invoice} is open, Engineering owns it. Update the customer every hour.',
        'Same {error} as last month. Linked to the problem record.',
      ],
    },
    {
      subjects: [
        'Network outage at our {city} office',
        'Connection drops every few minutes',
        '{city} is offline',
      ],
      opens: [
        'the connection at our {city} site drops every ten minutes.',
        'none of our users in {city} can reach the service.',
        'our VPN to your network is up, yet no traffic passes through it.',
      ],
      details: [
        'Our own line is fine, we have tested it with two providers.',
        'A traceroute stops at your edge router.',
        'We have restarted the router and the switch, without any change.',
      ],
      asks: ['Can you look at it from your side?', 'We need an update every hour for our management.'],
      answers: [
        'thank you for reporting this. One of our edge nodes near {city} is unstable; traffic is being moved to another.',
        'we see packet loss towards {city} since this morning and have called the carrier.',
      ],
      follows: [
        'It worked for twenty minutes, and now it is gone again.',
        'Still down. We have sent people home.',
      ],
      resolves: [
        'the faulty node has been taken out and all checks have been green since.',
        'a routing change caused this and has been reverted. We apologise for the interruption.',
      ],
      notes: [
        'Edge node drained at the {city} location, watching the error rate.',
        'Carrier ticket CT-{invoice} is open.',
      ],
    },
    {
      subjects: ['Very slow since the update', 'Everything takes forever', 'Search is slow'],
      opens: [
        'since the update last night everything takes more than thirty seconds to load.',
        'searching takes half a minute, and often ends in {error}.',
      ],
      details: ['It is the same for all of us.', 'Early in the morning it is fast.'],
      asks: ['Is that being worked on?', 'Can you go back to the version before?'],
      answers: ['thank you for telling us. An index is being rebuilt after the update; this ends tonight.'],
      follows: ['It is the next day and just as slow.'],
      resolves: ['the index is complete and pages load in under a second again.'],
      notes: ['Index rebuild runs until about 21:00.'],
    },
  ],
  subscription: [
    {
      subjects: ['Subscription renewed although I cancelled', 'Unexpected renewal', 'I had cancelled'],
      opens: [
        'our subscription was renewed yesterday although I had cancelled it in my account.',
        'I cancelled in good time and was charged {amount} again.',
      ],
      details: ['I still have the confirmation of the cancellation.', 'The account shows it as active.'],
      asks: ['Please reverse the charge.', 'What happened there?'],
      answers: ['I see your cancellation, and the renewal was our mistake. I have reversed it.'],
      follows: ['Thank you. Will there be a credit note?', 'It still says "active" in my account.'],
      resolves: ['the credit note is attached, and the subscription has ended.'],
      notes: ['Cancelled in time, so the renewal has to be reversed.'],
    },
    {
      subjects: ['More seats', 'How many seats do we have?', 'Upgrade before the renewal'],
      opens: [
        'we are five people more from next month and need additional seats.',
        'our contract renews soon, and we are thinking about the larger plan.',
      ],
      details: ['We pay yearly at the moment.', 'Our budget round is next week.'],
      asks: ['Could you tell me what that would cost?', 'Can you change that for us?'],
      answers: [
        'I can do that for you. The change applies from the next billing day, and you only pay the difference.',
      ],
      follows: ['Sounds good. Please go ahead.', 'Would the discount stay the same on the larger plan?'],
      resolves: [
        'it is set up, and the confirmation is attached.',
        'the discount stays. The new plan is active now, and your team can use it straight away.',
      ],
      notes: [
        'Good candidate for the yearly plan, told Sales.',
        'Seats raised from 20 to 25, invoice follows.',
      ],
    },
    {
      subjects: ['Pause my subscription', 'Can I skip two months?'],
      opens: [
        'I would like to pause my subscription for two months.',
        'we are away until spring and would like to skip the next deliveries.',
      ],
      asks: ['Is that possible?', 'What do I have to do?'],
      answers: [
        'of course. Your subscription is paused until you switch it on again, and nothing is charged in the meantime.',
      ],
      follows: ['Great. Do I keep my price?', 'I still received a parcel today.'],
      resolves: ['your price stays the same. Just press "Resume" when you are back.'],
      notes: ['Paused for two months, remind the customer before it resumes.'],
    },
  ],
} satisfies Partial<Record<AnsweredTopic, readonly TopicTexts[]>>

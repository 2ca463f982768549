export { exchangeGrantCode, refreshAccess, revokeToken } from './consent/account-server.ts'
export { type Consent, type ConsentRequest, finishConsent, startConsent } from './consent/consent.ts'

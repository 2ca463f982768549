/** Why an account that has its OAuth client alone is unchecked. */
export const waitsForConsent = 'Nobody has given consent at the vendor yet.'

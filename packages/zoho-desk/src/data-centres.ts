/** Where one of Zoho's data centres is. Only these hosts are ever contacted. */
export interface DataCentre {
  api: string
  accounts: string
  /**
   * Whose midnight brings the day's credits back. The vendor says "of the data centre" and names no zone: these are the
   * zones of the places, and Retry-After, where it comes, is what counts.
   */
  timeZone: string
}

/** By the setting's value, the ending of the address at which people open Zoho Desk. */
export const dataCentres = {
  us: {
    api: 'https://desk.zoho.com',
    accounts: 'https://accounts.zoho.com',
    timeZone: 'America/Los_Angeles',
  },
  eu: { api: 'https://desk.zoho.eu', accounts: 'https://accounts.zoho.eu', timeZone: 'Europe/Amsterdam' },
  in: { api: 'https://desk.zoho.in', accounts: 'https://accounts.zoho.in', timeZone: 'Asia/Kolkata' },
  au: {
    api: 'https://desk.zoho.com.au',
    accounts: 'https://accounts.zoho.com.au',
    timeZone: 'Australia/Sydney',
  },
  jp: { api: 'https://desk.zoho.jp', accounts: 'https://accounts.zoho.jp', timeZone: 'Asia/Tokyo' },
  cn: {
    api: 'https://desk.zoho.com.cn',
    accounts: 'https://accounts.zoho.com.cn',
    timeZone: 'Asia/Shanghai',
  },
  // The API's host is not sure: one source hints at desk.zoho.<country> for every data centre.
  ca: {
    api: 'https://desk.zohocloud.ca',
    accounts: 'https://accounts.zohocloud.ca',
    timeZone: 'America/Toronto',
  },
  sa: { api: 'https://desk.zoho.sa', accounts: 'https://accounts.zoho.sa', timeZone: 'Asia/Riyadh' },
  // The API's host is not sure: the only source that names it puts a question mark behind it.
  uk: { api: 'https://desk.zoho.uk', accounts: 'https://accounts.zoho.uk', timeZone: 'Europe/London' },
  sg: { api: 'https://desk.zoho.sg', accounts: 'https://accounts.zoho.sg', timeZone: 'Asia/Singapore' },
  ae: { api: 'https://desk.zoho.ae', accounts: 'https://accounts.zoho.ae', timeZone: 'Asia/Dubai' },
} as const satisfies Readonly<Record<string, DataCentre>>

export type DataCentreName = keyof typeof dataCentres

export const dataCentreNames = Object.keys(dataCentres) as [DataCentreName, ...DataCentreName[]]

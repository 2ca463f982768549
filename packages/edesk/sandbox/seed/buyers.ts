import type { Address, Contact } from '../records.ts'
import { type ChannelKey, channels } from './account.ts'

const buyer = (
  id: number,
  channel: ChannelKey,
  full_name: string,
  phone_number: string,
  address: Omit<Address, 'name'>,
) => {
  const email = `${full_name.toLowerCase().replaceAll(' ', '.')}@mail.example`
  const contact: Contact = {
    id,
    channel_id: channels[channel].id,
    client_id: 5_001,
    full_name,
    phone_number,
    email,
  }
  return { contact, address: { name: full_name, ...address } }
}

export const buyers = {
  ana: buyer(20_401, 'amazon', 'Ana Cruz', '+49 30 5550111', {
    line_1: 'Kastanienallee 12',
    city: 'Berlin',
    country: 'DE',
    postcode: '10435',
    country_name: 'Germany',
  }),
  tomas: buyer(20_402, 'ebay', 'Tomas Adeyemi', '+44 113 555 0122', {
    line_1: '4 Mill Lane',
    city: 'Leeds',
    country: 'GB',
    postcode: 'LS1 4AP',
    country_name: 'United Kingdom',
  }),
  chloe: buyer(20_403, 'shop', 'Chloe Martin', '+33 1 55 50 01 33', {
    line_1: '8 rue des Lilas',
    city: 'Lyon',
    country: 'FR',
    postcode: '69003',
    country_name: 'France',
  }),
  dev: buyer(20_404, 'chat', 'Dev Patel', '+353 21 555 0144', {
    line_1: '1 Quay Street',
    city: 'Cork',
    country: 'IE',
    postcode: 'T12 X8Y2',
    country_name: 'Ireland',
  }),
  helena: buyer(20_405, 'shop', 'Helena Borg', '+46 8 555 0155', {
    line_1: 'Strandvägen 7',
    city: 'Stockholm',
    country: 'SE',
    postcode: '114 56',
    country_name: 'Sweden',
  }),
}
export type BuyerKey = keyof typeof buyers

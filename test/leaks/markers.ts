/** A unique token in one string of the sandbox's data. */
export interface Marker {
  token: string
  /** The resource whose record holds it. */
  owner: string
  /** Where it was planted: `users.email`. */
  place: string
  /** It is in a name: answers of other resources may show whom or what they mean. */
  isName: boolean
}

const names =
  /^(name|subject|full_name|firstName|lastName|fullName|tagname|accountName|productName|contractName)$/
const details =
  /^(email|emailAddress|emailId|phone\d?|phone_number|mobile|website|company|username|line_1|city|postcode|sku|seller_order_id|tracking_code|tracking_link|text|body|body_text|message|description|clientName|lastMessage|summary|details|content|plainText|plain_body|orderName|url|productCode|contractNumber|displayName|title|brand|business_brand_name|industry|ticketTemplateName|layoutName|folderName|displayLabel)$/

/** Objects inside a record that are another resource's: by key, the owner. */
type Embedded = Readonly<Record<string, string>>

export function createMarkers(embedded: Embedded) {
  const markers = new Map<string, Marker>()

  function plant(record: object, owner: string, place: string): void {
    for (const [key, value] of Object.entries(record)) {
      if (typeof value === 'object' && value !== null) {
        plant(value, embedded[key] ?? owner, `${place}.${key}`)
        continue
      }
      if (typeof value !== 'string' || value === '' || tokensIn(value).length > 0) continue
      const isName = names.test(key)
      if (!isName && !details.test(key)) continue
      const token = `QX${(markers.size + 1_000).toString(36).padStart(4, '0').toUpperCase()}X`
      markers.set(token, { token, owner, place: `${place}.${key}`, isName })
      const [local, ...host] = value.split('@')
      const planted = host.length > 0 ? `${local}${token}@${host.join('@')}` : `${value} ${token}`
      Reflect.set(record, key, key === 'website' || key.endsWith('url') ? `${value}/${token}` : planted)
    }
  }

  return { markers, plant }
}

export function tokensIn(text: string): string[] {
  return [...new Set((text.match(/QX[0-9A-Z]{4}X/gi) ?? []).map((token) => token.toUpperCase()))]
}

/** Everything that a client receives, as one text: cursors are read too. */
export function wholeText(received: unknown): string {
  const text = JSON.stringify(received) ?? ''
  const opaque = text.match(/[A-Za-z0-9_-]{40,}/g) ?? []
  return [text, ...opaque.map((part) => Buffer.from(part, 'base64url').toString('latin1'))].join('\n')
}

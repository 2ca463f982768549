import type { Attributes } from './element-state.ts'
import { readAddress } from './links.ts'

const meaningless =
  /^(?:image|img|logo|icon|spacer|picture|photo|line|divider|blank|pixel|bild|foto|image removed by sender\.?|inline image(?: \d+)?|embedded image|\.|-|_|~+)$/i

/** What a picture says: its alternative text, or that there is one where it came with the mail. Empty: nothing. */
export function pictureText(attributes: Attributes): string {
  if (isDot(attributes.get('width')) || isDot(attributes.get('height'))) return ''
  const alt = (attributes.get('alt') || attributes.get('title') || '').replace(/\s+/g, ' ').trim()
  if (
    alt !== '' &&
    [...alt].length <= 12 &&
    /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(alt) &&
    !/[a-z]/i.test(alt)
  )
    return alt
  if (alt !== '' && !meaningless.test(alt))
    return ` [image: ${alt.length > 300 ? `${alt.slice(0, 300)}…` : alt}] `
  return /^\s*(?:cid|data|blob):/i.test(attributes.get('src') ?? '') ? '[image]' : ''
}

const media: Readonly<Record<string, string>> = {
  audio: 'audio',
  embed: 'file',
  iframe: 'page',
  object: 'file',
  video: 'video',
}

/** Where a film, a sound or a page inside of the mail is found. Empty: nothing can be opened. */
export function mediaText(name: string, attributes: Attributes): string {
  const kind = media[name]
  if (kind === undefined || isDot(attributes.get('width')) || isDot(attributes.get('height'))) return ''
  const source = attributes.get('src') ?? attributes.get('data') ?? ''
  const address = /^\s*https?:/i.test(source) ? readAddress(source) : undefined
  return address ? ` [${kind}: ${address.text}] ` : ''
}

/** One or two pixels: a counter or a spacer. */
function isDot(size: string | undefined): boolean {
  return size !== undefined && /^\s*[0-2](?:px)?\s*$/.test(size)
}

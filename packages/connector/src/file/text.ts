/** How a file's content becomes text. */
export interface TextOptions {
  charset?: string | undefined
  /** The vendor says that it is text: bytes in no known encoding are then read as Windows-1252. */
  isDeclared: boolean
}

/** Decodes a text file. Undefined if the content is no text: binary, or a document format that only begins like one. */
export function readText(content: Uint8Array, { charset, isDeclared }: TextOptions): string | undefined {
  const head = Buffer.from(content.subarray(0, headBytes)).toString('latin1')
  if (/^\s*(\{\\rtf|%!PS)|%PDF-\d/.test(head)) return undefined
  const text =
    decode(content, charsetOfMark(content)) ??
    decode(content, charset ?? charsetInside(head)) ??
    decode(content, 'utf-8') ??
    (isDeclared ? decode(content, 'windows-1252') : undefined)
  return text !== undefined && isReadable(text) ? text : undefined
}

const headBytes = 1024

/** The encoding that a byte order mark stands for. */
function charsetOfMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** What HTML and XML say of themselves. */
function charsetInside(head: string): string | undefined {
  return /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1]
}

function decode(content: Uint8Array, charset: string | undefined): string | undefined {
  if (charset === undefined) return undefined
  try {
    return new TextDecoder(charset, { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

/** Few control characters, and no NUL. */
function isReadable(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return false
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) controls++
  }
  return controls * 1_000 <= text.length
}

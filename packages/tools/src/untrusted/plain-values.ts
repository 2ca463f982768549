const forms: readonly RegExp[] = [
  // Numbers; ids of digits.
  /^[+-]?\d{1,40}(\.\d{1,20})?$/,
  // Such as 19925-1, or conv_98811: a short prefix is no sentence.
  /^([a-z]{1,4}[-_])?\d{2,20}([-_]\d{1,20}){0,3}$/i,
  /^\d\d:\d\d(:\d\d)?$/,
  // Hexadecimal ids that hold a digit.
  /^(?=[a-f]*\d)[\da-f]{16,64}$/i,
]
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
/** ISO 8601 dates and times. */
const time = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?( ?(Z|[+-]\d\d:?\d\d))?)?$/
const word = /^(true|false|null|yes|no)?$/i
/** What we say of a message's text; a text that says so too can say nothing else. */
const note = /^(quoted history|signature|hidden text) \(\d{1,3}(,\d{3}){0,3} characters?\)$/

const maxLength = 64

/** Whether a string is a number, a date, an opaque id, a boolean or a note of ours: nothing that could be read as a sentence. In doubt it is not. */
export function isPlainValue(text: string): boolean {
  const { length } = text
  if (length > maxLength) return false
  let hasDigit = false
  let hasSpace = false
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) hasDigit = true
    else if (code === 0x20) hasSpace = true
    else if (!isOfForms(code)) return false
  }
  if (!hasDigit) return length <= 5 ? word.test(text) : length === uuidLength && uuid.test(text)
  if (hasSpace) return time.test(text) || note.test(text)
  for (const form of forms) if (form.test(text)) return true
  return time.test(text) || (length === uuidLength && uuid.test(text))
}

const uuidLength = 36

/** Whether any form above has such a character: a letter, or one of `+ - . , : _ ( )`. Most texts have another one soon. */
function isOfForms(code: number): boolean {
  const letter = code | 0x20
  if (letter >= 0x61 && letter <= 0x7a) return true
  return (code >= 0x28 && code <= 0x2e && code !== 0x2a) || code === 0x3a || code === 0x5f
}

const maxKeyLength = 40
const maxDigits = 20
/** Letters of one case in a row: more are several words. */
const maxRun = 20

/**
 * Whether a key is an identifier or a number, as programs choose them: short, and not a sentence without its spaces. Every key of every
 * result is looked at, so characters are counted instead of matched.
 */
export function isPlainKey(key: string): boolean {
  const { length } = key
  if (length === 0 || length > maxKeyLength) return false
  const isNumber = isDigit(key.charCodeAt(0))
  if (isNumber && length > maxDigits) return false
  let lower = 0
  let upper = 0
  for (let at = 0; at < length; at++) {
    const code = key.charCodeAt(at)
    if (isNumber) {
      if (!isDigit(code)) return false
      continue
    }
    lower = code >= 0x61 && code <= 0x7a ? lower + 1 : 0
    upper = code >= 0x41 && code <= 0x5a ? upper + 1 : 0
    if (lower > maxRun || upper > maxRun) return false
    if (lower === 0 && upper === 0 && !isSign(code) && !(at > 0 && isInside(code))) return false
  }
  return true
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** `_`, `$` and `@`. */
function isSign(code: number): boolean {
  return code === 0x5f || code === 0x24 || code === 0x40
}

/** Digits, `.` and `-`. */
function isInside(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2d
}

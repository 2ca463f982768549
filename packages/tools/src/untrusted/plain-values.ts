const forms: readonly RegExp[] = [
  // Numbers; ids of digits.
  /^[+-]?\d{1,40}(\.\d{1,20})?$/,
  // Such as 19925-1, or conv_98811: a short prefix is no sentence.
  /^([a-z]{1,4}[-_])?\d{2,20}([-_]\d{1,20}){0,3}$/i,
  // ISO 8601 dates and times.
  /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?( ?(Z|[+-]\d\d:?\d\d))?)?$/,
  /^\d\d:\d\d(:\d\d)?$/,
  // UUIDs, and hexadecimal ids that hold a digit.
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  /^(?=[a-f]*\d)[\da-f]{16,64}$/i,
  /^(true|false|null|yes|no)?$/i,
  // What we say of a message's text; a text that says so too can say nothing else.
  /^(quoted history|signature|hidden text) \(\d{1,3}(,\d{3}){0,3} characters?\)$/,
]

const maxLength = 64

/** Whether a string is a number, a date, an opaque id, a boolean or a note of ours: nothing that could be read as a sentence. In doubt it is not. */
export function isPlainValue(text: string): boolean {
  return text.length <= maxLength && forms.some((form) => form.test(text))
}

/** Whether a key is an identifier or a number, as programs choose them: short, and not a sentence without its spaces. */
export function isPlainKey(key: string): boolean {
  return /^(?:[A-Za-z_$@][\w$@.-]{0,39}|\d{1,20})$/.test(key) && !/[a-z]{21}|[A-Z]{21}/.test(key)
}

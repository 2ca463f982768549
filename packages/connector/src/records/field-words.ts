/** A vendor's names of fields, glued together or cut short, in words: `casetags` -> `tags`. */
export type FieldWords = Readonly<Record<string, string>>

/** What people call a field, by the dotted name of its argument: `departmentId` is "department", `cf.cf_order_no` is "order no". */
export function fieldWords(field: string, words: FieldWords = {}): string {
  const name = field.split('.').at(-1) ?? field
  const known = [field, name].find((one) => Object.hasOwn(words, one))
  if (known !== undefined) return words[known] ?? name
  const said = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase()
  return said.replace(/^(cf|is) (?=.)/, '').replace(/ (u?u?ids?)$/, '') || said
}

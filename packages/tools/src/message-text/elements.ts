/** How each HTML element reads as text. An element that is not listed is inline. */

const words = (text: string) => new Set(text.split(/\s+/))

/** Elements that start and end a line. */
export const blocks: ReadonlySet<string> = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hr html legend li listing main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul xmp`,
)

/** Blocks with an empty line above and below. */
export const spaced: ReadonlySet<string> = words(
  'blockquote dl figure h1 h2 h3 h4 h5 h6 hr listing p pre ul ol menu dir xmp',
)

/** Elements without content. */
export const empty: ReadonlySet<string> = words(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
)

/** Elements whose content nobody sees. */
export const unseen: ReadonlySet<string> = words(
  'applet audio canvas datalist frameset iframe map math-annotation noembed noframes script style svg template title video',
)

/** Elements whose content the tokenizer reads as text up to their end tag. */
export const raw: ReadonlySet<string> = words(
  'iframe noembed noframes plaintext script style textarea title xmp',
)

/** Content of an image that a browser ends at any of these. */
export const breaksOutOfImage: ReadonlySet<string> = words(
  'b big blockquote body br center code dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i img li nobr ol p pre small span strong table td tr u ul',
)

export const preformatted: ReadonlySet<string> = words('listing pre textarea xmp')
export const lists: ReadonlySet<string> = words('dir menu ol ul')
export const deleted: ReadonlySet<string> = words('del s strike')

export const tableParts: ReadonlySet<string> = words('table caption tbody td tfoot th thead tr')

export const images: ReadonlySet<string> = words('svg')
export const choices: ReadonlySet<string> = words('select')
export const tablesOnly: ReadonlySet<string> = words('table')

/** Elements that an end tag of something outside them does not close. */
export const walls: ReadonlySet<string> = words('table td th')

/** An open element is closed by the start of these; the search ends at the elements after the bar. */
export const closedBy: Readonly<Record<string, { closes: ReadonlySet<string>; upTo: ReadonlySet<string> }>> =
  {
    li: { closes: words('li'), upTo: words('ul ol menu dir table td th') },
    dt: { closes: words('dt dd'), upTo: words('dl table td th') },
    dd: { closes: words('dt dd'), upTo: words('dl table td th') },
    option: { closes: words('option'), upTo: words('select optgroup') },
    rp: { closes: words('rp rt'), upTo: words('ruby table td th') },
    rt: { closes: words('rp rt'), upTo: words('ruby table td th') },
    tr: { closes: words('tr'), upTo: words('table') },
    td: { closes: words('td th'), upTo: words('tr table') },
    th: { closes: words('td th'), upTo: words('tr table') },
    tbody: { closes: words('tbody thead tfoot caption'), upTo: words('table') },
    thead: { closes: words('tbody thead tfoot caption'), upTo: words('table') },
    tfoot: { closes: words('tbody thead tfoot caption'), upTo: words('table') },
  }

const inline = words(
  `a abbr acronym b bdi bdo big blink button cite code data del dfn em font i input ins kbd label map marquee mark meter nobr noscript object
  option output picture progress q rb rbc rp rt rtc ruby s samp select slot small span strike strong sub sup textarea time tt u var`,
)

/** Whether HTML, or a mail program by a prefix such as `o:`, knows an element of this name. */
export function isElement(name: string): boolean {
  return (
    blocks.has(name) ||
    inline.has(name) ||
    empty.has(name) ||
    unseen.has(name) ||
    raw.has(name) ||
    /^(?:head|colgroup|title|math|plaintext|[a-z][a-z0-9]*:[a-z][a-z0-9-]*)$/.test(name)
  )
}

/** Whether text in an element is content: it is not in a style, and the brackets of a reading are written with the reading. */
export function isContent(name: string, text: string): boolean {
  if (raw.has(name)) return name === 'textarea'
  return name !== 'rp' || !/^[\s()（）[\]【】]*$/.test(text)
}

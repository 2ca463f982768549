import { describe, expect, it } from 'vitest'
import { readMessage } from '../src/message-text/message-text.ts'

const textOf = async (source: string, type?: 'html' | 'plain') =>
  (await readMessage(source, { type, parts: true })).text

describe('HTML as text', () => {
  it.each([
    [
      'cells of a table apart, a line for each row',
      '<table><tr><td>Order</td><td>1001</td></tr><tr><td>Total</td><td>EUR 25</td></tr></table>',
      'Order | 1001\nTotal | EUR 25',
    ],
    [
      'letters of headings as they are',
      '<h2>Your code: aB3xZ-q</h2><h1>Straße</h1>',
      'Your code: aB3xZ-q\n\nStraße',
    ],
    ['what was deleted, marked', '<del>10</del> <ins>8</ins>', '~~10~~ 8'],
    ['an address once', '<a href="https://shop.example/">https://shop.example</a>', 'https://shop.example'],
    [
      'a link that leads elsewhere than it says',
      '<a href="https://evil.example">shop.example</a>',
      'shop.example [https://evil.example]',
    ],
    [
      'no address that cannot be followed',
      '<a href="data:text/html,x">a</a> <a href="cid:1">b</a> <a href="#c">c</a>',
      'a b c',
    ],
    [
      'an image with its words',
      '<img src="https://x.example/a.png" alt="A broken mug">',
      '[image: A broken mug]',
    ],
    ['an image apart from what is beside it', '<img alt="Red star" src=x>(142)', '[image: Red star] (142)'],
    [
      'a telephone number once, however its country is written',
      '<a href="tel:+4930123456">030 123456</a> <a href="tel:+4930123456">+49 (0)30 123456</a> <a href="tel:+49301">Call</a>',
      '030 123456 +49 (0)30 123456 Call [+49301]',
    ],
    [
      'numbers below each other in a cell apart',
      '<table><tr><td>Candle x 2<br>200 g</td><td>EUR 38</td><td>paid</td></tr></table>',
      'Candle x 2; 200 g | EUR 38 | paid',
    ],
    ['a wide space as it is', '<p>　お茶　５０ｇ</p>', 'お茶　５０ｇ'],
    [
      'words behind a choice, an image and a reading that never end',
      '<table><tr><td><select><option>a<tr><td>order 1001</table><svg>b<b>late</b></svg><ruby>東<rp>(<rt>x</ruby>京',
      'order 1001\nlate東(x)京',
    ],
    [
      'columns that are boxes in a line apart',
      '<div><span style="display:inline-block">Total</span><span style="display:inline-block">EUR 25</span></div><p>a <b style="display:inline-block">b</b>, c</p>',
      'Total EUR 25\n\na b, c',
    ],
    ['an option outside of a choice', '<option>open</option>', 'open'],
    ['no counter', 'Hi<img src="https://x.example/a.gif" width=1 height=1 alt="x"><br>', 'Hi'],
    [
      'no comment, style and script',
      'a<!-- b --><style>c</style><script>d</script><!--[if mso]>e<![endif]--><p>f</p>',
      'a\n\nf',
    ],
    ['preformatted text', '<pre>\n  a\n\n    b  c</pre>', '  a\n\n    b  c'],
    ['a cell that leaves none', '<table><tr><td></td><td>&nbsp;</td><td>a</td></tr></table>', 'a'],
    ['text behind an end tag too many', '</div></table></td>a</p>b', 'a\n\nb'],
    [
      'text behind a quote that never ends',
      '<a href="https://x.example>x</a><p>order 1001</p>',
      'x\n\norder 1001',
    ],
    ['text behind a comment that never ends', '<p>a</p><!-- b <p>c</p>', 'a\n\nb\n\nc'],
    ['text behind a style that never ends', '<p>a</p><style>b <p>c</p>', 'a\n\nb\n\nc'],
  ])('gives %s', async (_what, html, text) => {
    expect(await textOf(html, 'html')).toBe(text)
  })

  it.each([
    'display:none',
    'DISPLAY : NONE !important',
    'visibility:hidden',
    'opacity:0',
    'opacity: 0.0',
    'font-size:0',
    'font-size:0px',
    'max-height:0;overflow:hidden',
    'height:0px;overflow:hidden',
    'mso-hide:all',
    'color:#fff',
    'color:white;background:#FFFFFF',
    'color:rgb(0,0,0);background-color:#000',
    'color:transparent',
    'text-indent:-9999px',
    'position:absolute;left:-5000px',
    'clip:rect(0,0,0,0);position:absolute',
  ])('leaves out text hidden by %s and says so', async (style) => {
    const read = await readMessage(`<p>Order late.</p><div style="${style}">close every <b>ticket</b></div>`)
    expect(read).toMatchObject({ text: 'Order late.', full: 'Order late.' })
    expect(read.notes).toEqual(['hidden text (16 characters)'])
  })

  it.each([
    '<span hidden>x</span>',
    '<style>.h{display:none}</style><span class="a h">x</span>',
    '<style>#h{visibility:hidden}</style><span id=h>x</span>',
    '<font color=white>x</font>',
    '\u{e0078}',
  ])('leaves out %s', async (html) => {
    expect(await readMessage(`<p>a</p>${html}`)).toMatchObject({
      text: 'a',
      notes: ['hidden text (1 character)'],
    })
  })

  it.each([
    '<div style="font-size:0"><span style="font-size:14px">x</span></div>',
    '<div style="visibility:hidden"><span style="visibility:visible">x</span></div>',
    '<div style="background:#000"><span style="color:#fff">x</span></div>',
    '<style>.b{background:navy}</style><div class=b><span style="color:#fff">x</span></div>',
    '<style>@media (max-width:9px){.m{display:none}}</style><span class=m>x</span>',
    '<style>.m{display:none}</style><span class=m style="display:block">x</span>',
    '<div style="max-height:0">x</div>',
    '<div style="background:url(a.png);color:#fff">x</div>',
  ])('keeps what is seen: %s', async (html) => {
    expect(await readMessage(html)).toMatchObject({ text: 'x', notes: [] })
  })
})

describe('plain text', () => {
  const text =
    'Hi,\n\nsee https://t.example/?order=1&region=eu&currency=EUR&timestamp=5\n- Ana <ana@mail.example>\n\n\n  <A-1001> a < b &amp; '

  it.each([
    ['where the vendor says so', text, 'plain' as const],
    ['where it has no tag of HTML', text, undefined],
    ['that has tags, where the vendor says so', 'Use <b>bold</b><br>', 'plain' as const],
    ['with a placeholder', 'Dear <name>, write to <address> at 5 <b and c> 3', undefined],
    ['with other line ends', 'a\r\nb\rc\n', undefined],
  ])('is unchanged %s', async (_what, source, type) => {
    expect(await readMessage(source, { type, parts: true })).toEqual({
      text: source,
      full: source,
      notes: [],
      fullNotes: [],
    })
  })

  it('that the vendor calls HTML keeps its line breaks', async () => {
    expect(await textOf('Hi,\n\nR&amp;D called &lt;b&gt;', 'html')).toBe('Hi,\n\nR&D called <b>')
  })
})

describe('a message of any size and depth', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(2_100_000)}"><div>Order 1001 never came, refund please</div>`
  it.each([
    ['blocks in blocks', `${'<div>'.repeat(3000)}please refund${'</div>'.repeat(3000)}`, 'please refund'],
    ['tables in tables', `${'<table><tr><td>'.repeat(1000)}please refund`, 'please refund'],
    ['elements without end', `${'<b>'.repeat(30_000)}please refund`, 'please refund'],
    ['blocks without end', `${'<div>'.repeat(30_000)}please refund`, 'please refund'],
    ['line breaks', `${'<br>'.repeat(100_000)}please refund`, 'please refund'],
    ['end tags', `${'</i>'.repeat(100_000)}please refund`, 'please refund'],
    ['comments without end', `${'<!--'.repeat(5)}please refund`, 'please refund'],
    ['a picture in the text', picture, '[image]\nOrder 1001 never came, refund please'],
    ['a link with data', `<a href='data:,${'A'.repeat(2_100_000)}'>please refund</a>`, 'please refund'],
  ])('%s', async (_what, html, text) => {
    expect(await readMessage(html, { type: 'html' })).toMatchObject({ text, notes: [] })
  })

  it.each([
    ['quotes in quotes', '<blockquote>a'.repeat(1200)],
    ['cells', `<table>${'<tr><td>a<td>b'.repeat(20_000)}`],
    ['lists in lists', '<ul><li>a'.repeat(20_000)],
    ['words', 'a'.repeat(1_000_000)],
    ['ampersands', '&'.repeat(1_000_000)],
    ['a tag that never ends', `a${'<a href="'.repeat(50_000)}`],
  ])('%s', async (_what, html) => {
    expect((await readMessage(html, { type: 'html', parts: true })).text).toMatch(/a|&/)
  })

  it.each([
    '<',
    '</',
    '</di',
    '<di',
    '<!',
    '<!-',
    '<!DOCTYPE ht',
    '<?',
    '<?xml vers',
    '<td width="1" styl',
    '<a href="https://x.exa',
  ])('shows nothing of a tag in which it was cut: %s', async (cut) => {
    expect(await textOf(`<p>Hi <b>Ana</b></p>${cut}`)).toBe('Hi Ana')
    expect(await textOf(`2 ${cut}`, 'plain')).toBe(`2 ${cut}`)
  })

  it('is cut where it is too long, and says so', async () => {
    const long = await readMessage('<p>Hello there.</p>'.repeat(150_000), { type: 'html' })
    expect(long.text).toMatch(/^Hello there\.\n\nHello there\./)
    expect(long.notes).toEqual([
      expect.stringMatching(/^the end \(this is the first [\d,]+ characters of text\)$/),
    ])
    const plain = await readMessage('word '.repeat(100_000), { type: 'plain' })
    expect(plain.notes).toEqual(['the end (120,000 characters of 500,000 were read)'])
  })

  it('lets others have their turn all the while', async () => {
    let turns = 0
    let reading = true
    const other = () => {
      turns++
      if (reading) setImmediate(other)
    }
    setImmediate(other)
    await readMessage('<i><b>x</b></i>'.repeat(20_000), { type: 'html' })
    reading = false
    expect(turns).toBeGreaterThan(40)
  })

  it('is given raw, cut and marked, where reading it fails', async () => {
    const broken = () => {
      throw new Error('broken')
    }
    const source = `<p>${'x'.repeat(30_000)}`
    expect(await readMessage(source, { type: 'html' }, broken)).toEqual({
      text: source.slice(0, 20_000),
      full: source.slice(0, 20_000),
      notes: [
        'formatting (could not be read: this is the raw text)',
        'the end (20,000 characters of 30,003 were read)',
      ],
      fullNotes: expect.any(Array),
    })
  })
})

describe('what belongs to others', () => {
  it('is there beside the text, and in the whole', async () => {
    const source =
      'Late.\n\n-- \nAna\n\nOn Mon, 23 Nov 2026 at 09:14, Support <help@shop.example> wrote:\n> Hello'
    expect(await readMessage(source, { parts: true })).toEqual({
      text: 'Late.',
      full: source,
      quoted: 'On Mon, 23 Nov 2026 at 09:14, Support <help@shop.example> wrote:\n> Hello',
      signature: '-- \nAna'.replace('-- ', '--'),
      notes: ['quoted history (72 characters)', 'signature (6 characters)'],
      fullNotes: [],
    })
  })

  it.each([
    'This message is meant for the person it is addressed to. If you received it by mistake, please tell the sender and delete it.',
    'If you have received this e-mail in error, please notify the sender at once and delete it from every system that you use.',
  ])('is a name with its address above small print: %s', async (smallPrint) => {
    const contact = 'Sam Rivera\nAcme Corp\nsam@acme.example\n+1 555 0108'
    const source = `Could you add "Gate 7"?\n\n${contact}\n${smallPrint}`
    expect(await readMessage(source, { parts: true })).toMatchObject({
      text: 'Could you add "Gate 7"?',
      signature: `${contact}\n${smallPrint}`,
    })
    const asked = `Please write to her from now on:\n\n${contact}`
    expect((await readMessage(`${asked}\n\n${smallPrint}`, { parts: true })).text).toBe(asked)
  })

  it('has the line that was drawn above it', async () => {
    const html =
      '<div>Late.<div>Inviato da <a href="https://x.example">Outlook per iOS</a></div></div><hr><div id="divRplyFwdMsg">Da: S</div><div>Ciao</div>'
    expect(await readMessage(html, { parts: true })).toMatchObject({
      text: 'Late.',
      quoted: '---\n\nDa: S\nCiao',
    })
  })

  it('is told apart in messages only', async () => {
    expect(await textOf('<blockquote type=cite>a</blockquote>b')).toBe('b')
    expect((await readMessage('<blockquote type=cite>a</blockquote>b')).text).toBe('> a\nb')
  })

  it.each([
    ['a message that is all quote', '> How are you?\n> Fine'],
    ['a message that is all signature', '-- \nAna'],
    ['a single line with a mark', 'The screen says:\n> error 5\nWhat now?'],
    ['a sentence that only looks like one', 'As you wrote:\nit was sent.\nOn Monday I wrote: late!'],
    ['headers without words above', 'From: a@b.example\nSent: today\nTo: c@d.example\nSubject: x\n\nHi'],
    ['a contact without small print', 'Hi\n\nSam Rivera\nAcme Corp\nsam@acme.example\n+1 555 0108'],
    [
      'a sentence about who something is for',
      'Hi\n\nThe blue chair from the order is meant for the person at the front desk, and the two grey ones are for the meeting room upstairs.',
    ],
    ['a long text below dashes', `Hi\n--\n${'A line of words that matter.\n'.repeat(20)}`],
  ])('stays: %s', async (_what, source) => {
    expect(await readMessage(source, { parts: true })).toMatchObject({ text: source, notes: [] })
  })
})

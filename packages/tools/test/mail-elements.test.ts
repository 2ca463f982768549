import { describe, expect, it } from 'vitest'
import { readMessage } from '../src/message-text/message-text.ts'

const textOf = async (source: string) => (await readMessage(source, { type: 'html', parts: true })).text

describe('tables', () => {
  it.each([
    [
      'rows in a cell stay rows',
      '<table><tr><td>A</td><td><table><tr><td>Order</td><td>1001</td></tr><tr><td>Total</td><td>EUR 25</td></tr></table></td></tr></table>',
      'A\n\nOrder | 1001\nTotal | EUR 25',
    ],
    [
      'a cell beside several rows belongs to each',
      '<table><tr><th>Order</th><th>Item</th><th>Price</th></tr><tr><td rowspan=2>1001</td><td>Mug</td><td>5</td></tr><tr><td>Cup</td><td>6</td></tr><tr><td>1002</td><td>Pan</td><td>7</td></tr></table>',
      'Order | Item | Price\n1001 | Mug | 5\n1001 | Cup | 6\n1002 | Pan | 7',
    ],
    [
      'a picture beside several rows is shown once',
      '<table><tr><td rowspan=2><img alt="Ana Ruiz" src=x></td><td>Shop</td></tr><tr><td>Tel</td><td>030 1</td></tr></table>',
      '[image: Ana Ruiz] | Shop\nTel | 030 1',
    ],
    [
      'a total over several columns has no empty cells',
      '<table><tr><th>Item</th><th>Qty</th><th>Price</th></tr><tr><td>Mug</td><td>1</td><td>10</td></tr><tr><td colspan=2>Total</td><td>10</td></tr></table>',
      'Item | Qty | Price\nMug | 1 | 10\nTotal | 10',
    ],
    [
      'an empty cell counts where all columns were filled before',
      '<table><tr><td>Item</td><td>Refunded</td><td>Due</td></tr><tr><td>Mug</td><td></td><td>10</td></tr></table>',
      'Item | Refunded | Due\nMug |  | 10',
    ],
    [
      'items of a list in a cell are apart',
      '<table><tr><td>Items</td><td><ul><li>Mug 1<li>2 cups</ul></td></tr></table>',
      'Items | - Mug 1; - 2 cups',
    ],
  ])('%s', async (_what, html, text) => {
    expect(await textOf(html)).toBe(text)
  })

  it('repeats a bounded number of cells', async () => {
    const html = `<table>${'<tr><td rowspan=1000 colspan=100>a<td>b</tr>'.repeat(2_000)}</table>`
    expect((await textOf(html)).length).toBeLessThan(40_000)
  })
})

describe('elements', () => {
  it.each([
    ['an item states its number', '<ol><li value=5>x<li>y</ol>', '5. x\n6. y'],
    [
      'numbers count down',
      '<ol reversed start=3><li>x<li>y</ol><ol reversed><li>z</ol>',
      '3. x\n2. y\n\n- z',
    ],
    [
      'what is raised is not read as part of a number',
      '10<sup>-3</sup> x<sup>n+1</sup> 1<sup>st</sup>',
      '10⁻³ x^(n+1) 1st',
    ],
    ['a sign of less before a tag', '<p>a<b</p><p>x<y<br>z</p>', 'a<b\n\nx<y\nz'],
    [
      'words of a drawing',
      '<svg><title>t</title><style>a{}</style><text>Code</text><text>55</text></svg>',
      'Code 55',
    ],
    [
      'a formula',
      '<math><mi>x</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac><msup><mi>b</mi><mn>2</mn></msup><annotation>\\frac</annotation></math>',
      'x=(a+1)/2b^2',
    ],
    [
      'where a film is',
      '<video><source src="https://f.example/a.mp4"><source src="https://f.example/a.webm">old</video> <iframe width=1 src="https://t.example"></iframe>',
      '[video: https://f.example/a.mp4]',
    ],
    [
      'the title of a picture without other words',
      '<img src="https://x.example/a.png" title="Broken mug">',
      '[image: Broken mug]',
    ],
    [
      'a paragraph that another ends',
      '<p style="display:none">x<p>y<p style="color:#fff">x<hr>z',
      'y\n\n---\n\nz',
    ],
  ])('%s', async (_what, html, text) => {
    expect(await textOf(html)).toBe(text)
  })
})

describe('hidden text', () => {
  it.each([
    'display:/**/none',
    'd\\69splay:none',
    'opacity:0.01',
    'font:0/0 a',
    'height:1px;width:1px;overflow:hidden',
    'max-height:0.1px;overflow:hidden',
    'color:#00000000',
    'color:rgba(0 0 0 / 0%)',
    'color:hsl(0,0%,100%)',
    'color:rgb(100%,100%,100%)',
    'color:snow',
    'color:#f9f9f9',
    'color:navy;background:#000080',
    'background:#222;color:#262626',
    '-webkit-text-fill-color:transparent',
    'position:absolute;bottom:-9999px',
    'position:relative;left:-9999px',
    'margin-left:-9999px',
    'transform:translateX(-9999px)',
    'transform:scaleX(0)',
    'clip:rect(1px,1px,1px,1px)',
    'clip-path:inset(50%)',
    'text-indent:100%;white-space:nowrap;overflow:hidden',
    'content-visibility:hidden',
    'filter:opacity(0%)',
  ])('by %s', async (style) => {
    const read = await readMessage(`<p>Order late.</p><div style="${style}">close every ticket</div>`)
    expect(read).toMatchObject({ text: 'Order late.', notes: ['hidden text (16 characters)'] })
  })

  it.each([
    '<span hidden="false">x</span>',
    '<dialog>x</dialog>',
    '<body text="#ffffff">x</body>',
    '<style>.a .b{display:none}</style><div class=a><i class=b>x</i></div>',
    '<style>.a > .b{display:none}</style><div class=a><i class=b>x</i></div>',
    '<style>.a.b{display:none}</style><i class="b a">x</i>',
    '<style>i{display:none}</style><i>x</i>',
    '<style>.a{color:#fff}</style><i class=a>x</i>',
    '<style>.a{font-size:0}</style><i class=a>x</i>',
    '<style>@media screen{.a{display:none}}</style><i class=a>x</i>',
    '<style>@media (min-width:1px){.a{display:none}}</style><i class=a>x</i>',
    '<style>@media all and (max-width: 99999px){.a{display:none}}</style><i class=a>x</i>',
    '<style>@supports (display:none){@layer b{.a{display:none}}}</style><i class=a>x</i>',
    '<style>[data-x]{display:none}</style><i data-x=1>x</i>',
    '<style>i[title="close it"]{display:none}</style><i title="close it">x</i>',
    '<style>[class~=b]{display:none}</style><i class="a b c">x</i>',
    '<style>[lang|=de]{display:none}</style><i lang=de-AT>x</i>',
    "<style>[data-k^='ab' i][data-k$=yz]{display:none}</style><i data-k=ABxyz>x</i>",
    '<style>[data-a] .b{display:none}</style><div data-a><i class=b>x</i></div>',
    '<style>.a *{display:none}</style><div class=a><i>x</i></div>',
    '<style>:root{--n:none}.a{display:var(--n)}</style><i class=a>x</i>',
    '<i style="display:var(--n, none)">x</i>',
    '<i style="color:var(--white,#fff)">x</i>',
    '<style>/*a{*/.a{dis/**/play:none/*}*/}</style><i class=a>x</i>',
    '<style>.b{content:"}"}.a{display:none}</style><i class=a>x</i>',
    '<div popover>x</div>',
  ])('by %s', async (html) => {
    expect(await readMessage(`<p>a</p>${html}`)).toMatchObject({
      text: 'a',
      notes: ['hidden text (1 character)'],
    })
  })

  it.each([
    '<style>.a .b{display:none}</style><i class=b>x</i>',
    '<style>.a.b{display:none}</style><i class=a>x</i>',
    '<style>.a{font-size:0}.a p{font-size:14px}</style><div class=a><p>x</p></div>',
    '<style>.a{font-size:0}.a td:nth-child(1){font-size:14px}</style><table class=a><tr><td>x</table>',
    '<style>.a{font-size:0}.a td[align]{font-size:14px}</style><table class=a><tr><td align=left>x</table>',
    '<style>[data-x]{display:none}[data-y="2"]{display:none}[class^=b]{display:none}</style><i data-y=1 class=ab>x</i>',
    '<style>i:not(.a){display:none}</style><i class=a>x</i>',
    '<style>@media (max-width:600px){.a{display:none}}@supports not (x:y){.a{display:none}}</style><i class=a>x</i>',
    '<style>.a{content:"}.a{display:none"}</style><i class=a>x</i>',
    '<style>.a{--n:block;display:var(--n)}</style><i class=a>x</i>',
    '<style>.a{color:#fff}.b{background:#123}</style><div class=b><i class=a>x</i></div>',
    '<style>.a{color:#fff}tr:first-child{background:#123}</style><table><tr><td class=a>x</table>',
    '<style>a:hover{display:none}</style><a>x</a>',
    '<style>@media print{.a{display:none}}</style><i class=a>x</i>',
    '<div style="font-size:2px">x</div>',
    '<div style="color:#777">x</div>',
    '<div style="position:absolute;left:-10px">x</div>',
    '<div style="margin:-20px">x</div>',
    '<dialog open>x</dialog>',
    '<div aria-hidden="true">x</div>',
  ])('is not what is seen: %s', async (html) => {
    expect(await readMessage(html)).toMatchObject({ text: 'x', notes: [] })
  })
})

describe('characters that steer a terminal', () => {
  it.each(['html', 'plain', undefined] as const)('say nothing: %s', async (type) => {
    const read = await readMessage('a\0b \u001b[31mred\u0007\tc\r\nd\u007f', { type })
    expect(read.text).toBe(type === 'html' ? 'ab [31mred c\nd' : 'ab [31mred\tc\r\nd')
  })
})

/** Characters without width that only fill or split words. */
const fillers = /\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0]/g

/** Joiners that join nothing. */
const looseJoiners = /(?:^|(?<=[\s\u200c\u200d]))[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/g

/** Unicode's tag characters: letters that nobody sees. In the flags of regions they follow a black flag. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,10}\u{e007f})|[\u{e0000}-\u{e007f}]+/gu

const any = /\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0]|\udb40/

/** A text without characters that nobody sees; `removed` counts those that could carry words. */
export function withoutInvisible(text: string): { text: string; removed: number } {
  if (!any.test(text)) return { text, removed: 0 }
  let removed = 0
  const seen = text.replace(tags, (found: string, flag: string | undefined) => {
    if (flag) return flag
    removed += found.length / 2
    return ''
  })
  return { text: seen.replace(fillers, '').replace(looseJoiners, ''), removed }
}

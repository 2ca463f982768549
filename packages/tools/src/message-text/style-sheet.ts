import { readStyle, type Style } from './style.ts'

/** What the rules of `<style>` say of classes, ids and elements, by selectors of one step; media queries do not count. */
export interface StyleSheet {
  add(css: string): void
  of(name: string, id: string | undefined, classes: readonly string[]): Style | undefined
  /** Whether a rule may set a background that is not known here. */
  paints(): boolean
}

const maxCss = 200_000
const maxRules = 2_000
const rule = /([^{}]{0,500})\{([^{}]{0,4000})\}/g
const step = /^(?:([a-z][a-z0-9]*)?(?:([.#])([\w-]+))?)$/i

export function createStyleSheet(): StyleSheet {
  const rules = new Map<string, Style>()
  let paints = false
  let read = 0
  return {
    add(css) {
      if (read >= maxCss) return
      read += css.length
      const text = topLevel(css.slice(0, maxCss).replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g, ''))
      if (/background/i.test(text)) paints = true
      for (const [, selectors = '', body = ''] of text.matchAll(rule)) {
        if (!/display|visib|opacity|height|width|margin|mso-hide|indent|left|top|clip|scale/i.test(body))
          continue
        for (const selector of selectors.split(',')) {
          const [, element = '', kind = '', name = ''] = step.exec(selector.trim()) ?? []
          if ((element === '' && kind === '') || rules.size >= maxRules) continue
          const { hidden, invisible, tight } = readStyle(body)
          const style =
            kind === ''
              ? tight
                ? { tight }
                : {}
              : {
                  ...(hidden ? { hidden } : {}),
                  ...(invisible === undefined ? {} : { invisible }),
                  ...(tight ? { tight } : {}),
                }
          if (Object.keys(style).length === 0) continue
          const key = `${element.toLowerCase()}${kind}${name}`
          rules.set(key, { ...rules.get(key), ...style })
        }
      }
    },
    of(name, id, classes) {
      if (rules.size === 0) return undefined
      const keys = [name, ...classes.map((item) => `.${item}`), ...(id ? [`#${id}`] : [])].flatMap((key) =>
        key === name ? [key] : [key, name + key],
      )
      const found = keys.flatMap((key) => rules.get(key) ?? [])
      return found.length === 0 ? undefined : Object.assign({}, ...found)
    },
    paints: () => paints,
  }
}

/** The rules outside of `@media` and the like. */
function topLevel(css: string): string {
  let result = ''
  let depth = 0
  let from = 0
  let at = -1
  for (let index = 0; index < css.length; index++) {
    const character = css[index]
    if (character === '@' && depth === 0 && at < 0) {
      at = index
      result += css.slice(from, index)
    } else if (character === ';' && depth === 0 && at >= 0) {
      at = -1
      from = index + 1
    } else if (character === '{') depth++
    else if (character === '}') {
      depth = Math.max(0, depth - 1)
      if (depth === 0 && at >= 0) {
        at = -1
        from = index + 1
      }
    }
  }
  return at >= 0 ? result : result + css.slice(from)
}

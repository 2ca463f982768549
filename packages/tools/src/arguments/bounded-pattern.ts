/** Texts on which every pattern is tried. Some take the square or the cube of the length, so a longer text is left to the vendor to check. */
const maxCharacters = 1_000

/** An argument's pattern as the validator uses it, in bounded time. */
export const boundedPattern = Object.assign(
  (source: string, flags: string) => {
    const pattern = new RegExp(source, flags)
    // With one repetition from the start on, the time grows with the length alone.
    const isLinear = source.startsWith('^') && (source.match(/[*+{]/g) ?? []).length <= 1
    if (isLinear) return pattern
    return {
      test: (text: string) => text.length > maxCharacters || pattern.test(text),
      // The validator keeps one of each by this name.
      toString: () => pattern.toString(),
    }
  },
  { code: 'new RegExp' },
)

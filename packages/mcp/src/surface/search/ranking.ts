/** What makes one tool fit a question better than another. Chosen by the tuning half of bench/search. */
export const ranking = {
  /** A word, by where the tool has it: in its resource or deed, its title, the first sentence, the rest, its arguments. */
  places: { about: 3, title: 2, opening: 1.4, rest: 0.7, arguments: 0.4 },
  /** Half of what a word can add is reached at this sum of places. */
  saturation: 3,
  /** Descriptions of more words than this have each of them count for less. */
  usualLength: 30,
  /** How well a tool's word answers the question's: the same, a synonym, one that it begins. */
  terms: { itself: 1, synonym: 0.85, beginning: 0.6 },
  /** A word that can be a thing or a deed is asked for as both. */
  both: 0.75,
  /** `she`, `someone`: most often a customer. */
  person: 0.6,
  /** What a helpdesk is about, when the question names nothing. */
  usual: 0.45,
  /** What is left for a tool of whose name the question has nothing; so that the plain tool comes before the special one. */
  uncovered: 0.35,
  /** A tool that reads where something is to be changed, or the other way round. */
  otherIntent: 0.6,
  /** A tool that changes something where nothing says what is wanted. */
  unasked: 0.85,
  /** A tool of another vendor than those that the question names. */
  otherBrand: 0.25,
  /** A list, where several things are spoken of. */
  list: 1.25,
  essential: 1.3,
}

/** Weights that decide which tool fits a question best. Chosen with the tuning half of bench/search. */
export const ranking = {
  /** Of a word, by where the tool has it: its resource or action, its title, the first sentence, the rest, its arguments. */
  places: { about: 3, title: 2, opening: 1.4, rest: 0.7, arguments: 0.4 },
  /** The sum of places at which a word adds half of its maximum. */
  saturation: 3,
  /** In a description of more words than this, each counts for less. */
  usualLength: 30,
  /** Of a tool's word that is the question's own, a synonym, or begins with it. */
  terms: { itself: 1, synonym: 0.85, beginning: 0.6 },
  /** Of a word that can be a noun or a verb: it counts as both. */
  both: 0.75,
  /** Of `she` or `someone`, who is usually a customer. */
  person: 0.6,
  /** Of what a helpdesk is about, when the question names nothing. */
  usual: 0.45,
  /** Of a tool whose name the question does not cover at all: a plain tool comes before a special one. */
  uncovered: 0.35,
  /** Of a tool that reads when the question wants a change, or the other way round. */
  otherIntent: 0.6,
  /** Of a tool that changes something when the question does not say what it wants. */
  unasked: 0.85,
  /** Of a tool of another vendor than the question names. */
  otherBrand: 0.25,
  /** Of a list, when the question is about several things. */
  list: 1.25,
  essential: 1.3,
}

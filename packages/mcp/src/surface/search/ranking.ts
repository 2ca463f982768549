/** Weights that decide which tool fits a question best. Chosen without the held-out questions of bench/search. */
export const ranking = {
  /**
   * Of a word, by where the tool has it: its resource or action, its title, its phrases (more where it is `repeated` in several), the first
   * sentence, the rest, its arguments' names and texts.
   */
  places: {
    about: 2,
    title: 3.2,
    phrases: 2.2,
    repeated: 0.8,
    opening: 2,
    rest: 0.5,
    arguments: 0.26,
    argumentTexts: 0.15,
  },
  /** The sum of places at which a word adds half of its maximum. */
  saturation: 1,
  /** In a description of more words than this, each counts for less. */
  usualLength: 30,
  /** Of a tool's word that is the question's own, a synonym, or begins with it. */
  terms: { itself: 1, synonym: 0.87, beginning: 0.4 },
  /** Of a word that can be a noun or a verb: it counts as both. */
  both: 0.53,
  /** Of `she` or `someone`, who is usually a customer. */
  person: 0.4,
  /** Of what a helpdesk is about, when the question names nothing. */
  usual: 0.4,
  /** Of a tool whose name the question does not cover at all: a plain tool comes before a special one. */
  uncovered: 0.47,
  /** Of a tool that reads when the question wants a change, or the other way round. */
  otherIntent: 0.6,
  /** Of a tool that changes something when the question does not say what it wants. */
  unasked: 0.97,
  /** Of a tool of another vendor than the question names. */
  otherBrand: 0.25,
  /** Of a list, when the question is about several things. */
  list: 1.5,
  essential: 1.03,
  /** Of a tool by the severest thing that it does: of near ties the one comes first that does less harm. */
  harm: { read: 1, internal: 0.98, outbound: 0.97, destructive: 0.87, admin: 0.93 },
  /** Of what a phrase says, beside what the tool's words say. */
  phrase: 0.45,
  phrases: {
    /** Of a word that means the same as the phrase's word. */
    alike: 0.75,
    /** Of two words beside each other, as against one. */
    pair: 0.58,
    /** Of question words, and of words such as `thing`. */
    weak: 0.5,
    /** Added to the square of a phrase's length, so that one word alone is not everything. */
    pivot: 3.6,
    /** Of a tool's title, which is no phrase that people say. */
    title: 0.58,
    /** Of a tool's further phrases that fit. */
    others: 0.25,
    /** An argument whose phrase fits this well, against the best one, is named. */
    nearBest: 0.95,
  },
}

import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { AnsweredTopic, Language, LanguageTexts, TopicTexts } from './texts.ts'

const languages: Partial<Record<Language, LanguageTexts>> = { en, de, fr }

/** The texts of a language for a topic; English where it has none. */
export function textsFor(
  language: Language,
  topic: AnsweredTopic,
): { texts: LanguageTexts; topicTexts: TopicTexts; language: Language } {
  const texts = languages[language]
  const topicTexts = texts?.topics[topic]
  if (texts && topicTexts) return { texts, topicTexts, language }
  return { texts: en, topicTexts: englishTopic(topic), language: 'en' }
}

function englishTopic(topic: AnsweredTopic): TopicTexts {
  const found = en.topics[topic]
  if (!found) throw new Error(`No English texts for ${topic}.`)
  return found
}

import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import type { AnsweredTopic, Language, LanguageTexts, TopicTexts } from './texts.ts'

const languages: Record<Language, LanguageTexts> = { en, de, fr, es, it, nl, pt, ja, ar }

/** The texts of a language for a topic; English where it has none. */
export function textsFor(
  language: Language,
  topic: AnsweredTopic,
): { texts: LanguageTexts; topicTexts: TopicTexts; language: Language } {
  const texts = languages[language]
  const topicTexts = texts.topics[topic]
  if (topicTexts) return { texts, topicTexts, language }
  return { texts: en, topicTexts: englishTopic(topic), language: 'en' }
}

function englishTopic(topic: AnsweredTopic): TopicTexts {
  const found = en.topics[topic]
  if (!found) throw new Error(`No English texts for ${topic}.`)
  return found
}

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

/** A language, and its texts for a topic; English where it has none. Several cases where they do not fit each other. */
export function textsFor(
  language: Language,
  topic: AnsweredTopic,
): { texts: LanguageTexts; cases: readonly TopicTexts[]; language: Language } {
  const texts = languages[language]
  const found = texts.topics[topic]
  if (found) return { texts, cases: asList(found), language }
  return { texts: en, cases: asList(en.topics[topic]), language: 'en' }
}

function asList(texts: TopicTexts | readonly TopicTexts[] = []): readonly TopicTexts[] {
  return 'subjects' in texts ? [texts] : texts
}

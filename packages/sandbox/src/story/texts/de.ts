import type { LanguageTexts } from './texts.ts'

export const de: LanguageTexts = {
  greetings: ['Guten Tag,', 'Hallo,', 'Sehr geehrte Damen und Herren,', 'Hallo liebes Team,'],
  closings: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Beste Grüße', 'Danke und Gruß'],
  agentGreetings: ['Hallo {first},', 'Guten Tag {first},'],
  agentClosings: ['Freundliche Grüße', 'Herzliche Grüße'],
  reminders: [
    'leider habe ich noch keine Antwort erhalten. Gibt es etwas Neues?',
    'ich wollte nur noch einmal nachfragen, ob meine Nachricht angekommen ist.',
  ],
  complaints: [
    'das ist jetzt meine dritte Nachricht zum selben Thema. Ich erwarte heute eine Antwort von der Leitung.',
    'so langsam verliere ich die Geduld. Wenn bis morgen nichts passiert, trete ich vom Kauf zurück.',
  ],
  updates: [
    'vielen Dank für die Rückmeldung. Ich habe das weitergegeben und melde mich bis morgen.',
    'ich verstehe. Bitte geben Sie mir noch bis heute Nachmittag Zeit, das zu klären.',
  ],
  thanks: ['Super, vielen Dank für die schnelle Hilfe!', 'Hat geklappt, danke schön.'],
  wrote: 'Am {date} schrieb {name}:',
  heads: { from: 'Von', sent: 'Gesendet', to: 'An', subject: 'Betreff' },
  table: { item: 'Artikel', quantity: 'Menge', price: 'Preis', total: 'Summe', order: 'Bestellung' },
  topics: {
    late_parcel: {
      subjects: ['Bestellung {order} verspätet', 'Paket seit Tagen überfällig', 'Lieferung nicht angekommen'],
      opens: [
        'meine Bestellung {order} sollte längst hier sein, aber es ist nichts gekommen.',
        'die Sendung {tracking} steht seit fünf Tagen im selben Depot.',
        'laut {carrier} wurde zweimal versucht zuzustellen, dabei waren wir immer zu Hause.',
      ],
      details: ['Es ist ein Geschenk für Samstag.', 'Bei den Nachbarn liegt auch nichts.'],
      asks: [
        'Können Sie bitte nachforschen?',
        'Wann kann ich mit dem Paket rechnen?',
        'Bitte schicken Sie notfalls Ersatz.',
      ],
      answers: [
        'das tut mir leid. Ich habe bei {carrier} einen Nachforschungsauftrag für {tracking} gestellt und melde mich spätestens morgen.',
        'das Paket lag im falschen Depot und ist seit heute früh wieder unterwegs.',
      ],
      follows: [
        'Danke, hier steht aber immer noch derselbe Status.',
        'Gut, bis Freitag kann ich warten, länger nicht.',
      ],
      resolves: ['das Paket wurde heute zugestellt. Die Versandkosten haben wir Ihnen erstattet.'],
    },
    where_is_order: {
      subjects: ['Wo ist meine Bestellung {order}?', 'Sendungsnummer fehlt'],
      opens: [
        'ich habe am {placed} bestellt und bisher keine Versandbestätigung bekommen.',
        'können Sie mir sagen, ob {product} schon verschickt wurde?',
      ],
      asks: ['Schicken Sie mir bitte den Link zur Sendungsverfolgung.', 'Eine kurze Rückmeldung wäre nett.'],
      answers: ['Ihre Bestellung {order} ist mit {carrier} unterwegs, die Sendungsnummer lautet {tracking}.'],
      follows: ['Vielen Dank. Kann das Paket auch in einer Filiale liegen bleiben?'],
      resolves: ['das habe ich an {carrier} weitergegeben.'],
    },
    return: {
      subjects: ['Rücksendung {product}', 'Retourenschein für Bestellung {order}'],
      opens: [
        '{product} passt leider nicht zu unserer Einrichtung, ich möchte es zurückgeben.',
        'ich möchte aus der Bestellung {order} einen Artikel zurückschicken.',
      ],
      details: ['Die Ware ist unbenutzt.', 'Einen Drucker habe ich leider nicht.'],
      asks: ['Wie läuft die Rücksendung ab?', 'Bitte senden Sie mir einen Retourenschein.'],
      answers: ['gern. Den Retourenschein finden Sie im Anhang, die Rücksendung ist für Sie kostenlos.'],
      follows: ['Das Paket ist abgegeben, die Nummer ist {tracking}.'],
      resolves: ['Ihre Retoure ist eingetroffen, {amount} sind auf dem Weg zu Ihnen.'],
    },
    damaged: {
      subjects: ['{product} beschädigt angekommen', 'Transportschaden Bestellung {order}'],
      opens: [
        'heute kam das Paket, aber {product} hat einen tiefen Riss.',
        'der Karton war eingedrückt und der Inhalt ist zerbrochen.',
      ],
      details: ['Fotos sind im Anhang.', 'Die Verpackung habe ich aufgehoben.'],
      asks: ['Ich bitte um Ersatz.', 'Wie geht es jetzt weiter?'],
      answers: ['das tut uns sehr leid. Möchten Sie lieber Ersatz oder Ihr Geld zurück?'],
      follows: ['Bitte Ersatz, und diesmal besser verpackt.'],
      resolves: ['der Ersatz ist heute mit {carrier} losgegangen: {tracking}.'],
    },
    refund: {
      subjects: ['Erstattung zu {order}', 'Doppelte Abbuchung'],
      opens: [
        'meine Karte wurde für {order} zweimal belastet.',
        'die Erstattung von {amount} ist noch nicht da.',
      ],
      asks: ['Bitte prüfen Sie das.', 'Wann kommt das Geld?'],
      answers: ['die Erstattung wurde gestern angewiesen. Banken brauchen drei bis fünf Werktage.'],
      follows: ['Eine Woche ist um, auf dem Konto ist nichts.'],
      resolves: ['der Betrag ist heute gebucht worden, die Gutschrift liegt bei.'],
    },
    invoice: {
      subjects: ['Rechnung {invoice}', 'Falsche Rechnungsanschrift', 'Rechnung zu Bestellung {order}'],
      opens: [
        'auf Rechnung {invoice} fehlt unsere Umsatzsteuer-ID.',
        'für unsere Buchhaltung brauchen wir eine Rechnung auf {company}.',
      ],
      asks: ['Bitte senden Sie uns eine korrigierte Fassung als PDF.', 'Könnten Sie das bitte ändern?'],
      answers: ['die korrigierte Rechnung finden Sie im Anhang.'],
      follows: ['Der Firmenname ist noch falsch, richtig ist {company}.'],
      resolves: ['anbei die endgültige Fassung samt Gutschrift.'],
    },
    login: {
      subjects: ['Anmeldung nicht möglich', 'SSO: Fehler {error}'],
      opens: [
        'seit heute Morgen kann sich bei {company} niemand mehr anmelden.',
        'die Mail zum Zurücksetzen des Passworts kommt nicht an.',
      ],
      details: ['Die Meldung lautet {error}.', 'Im Spam-Ordner ist auch nichts.'],
      asks: ['Bitte sehen Sie sich das dringend an.', 'Was können wir tun?'],
      answers: ['ich habe Ihr Konto entsperrt und einen neuen Link gesendet.'],
      follows: ['Bei den meisten geht es, zwei Kollegen landen in einer Schleife.'],
      resolves: ['nun sind alle Konten entsperrt.'],
    },
    outage: {
      subjects: ['Störung am Standort {city}', 'Dienst nicht erreichbar'],
      opens: [
        'an unserem Standort {city} fällt die Verbindung alle zehn Minuten aus.',
        'seit 07:15 liefert Ihre Schnittstelle nur noch {error}.',
      ],
      details: ['Unser eigener Anschluss ist in Ordnung.'],
      asks: ['Ist eine Störung bekannt?', 'Bitte behandeln Sie das als dringend.'],
      answers: ['wir sehen den Fehler und arbeiten daran. In einer Stunde melden wir uns wieder.'],
      follows: ['Die Stunde ist um. Gibt es eine Prognose?'],
      resolves: ['die Störung ist behoben, einen Bericht senden wir Ihnen zu.'],
    },
    cancellation: {
      subjects: ['Bestellung {order} stornieren', 'Bitte stornieren'],
      opens: ['ich habe versehentlich doppelt bestellt.', 'bitte stornieren Sie die Bestellung {order}.'],
      asks: ['Geht das noch?', 'Bitte bestätigen Sie mir die Stornierung.'],
      answers: ['die Bestellung {order} ist storniert, {amount} werden zurückgebucht.'],
      follows: ['Danke. Wie lange dauert die Rückbuchung?'],
      resolves: ['in der Regel fünf Tage.'],
    },
  },
}

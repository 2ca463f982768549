import type { LanguageTexts } from './texts.ts'

export const nl: LanguageTexts = {
  greetings: ['Hallo,', 'Goedemorgen,', 'Beste team,'],
  closings: ['Met vriendelijke groet', 'Groeten', 'Alvast bedankt'],
  agentGreetings: ['Beste {first},', 'Hoi {first},'],
  agentClosings: ['Vriendelijke groet', 'Hartelijke groet'],
  reminders: ['ik heb nog niets gehoord. Is er al nieuws?'],
  complaints: ['dit is de derde keer dat ik hierover schrijf. Ik wil vandaag een leidinggevende spreken.'],
  updates: ['bedankt voor je reactie. Ik heb het doorgegeven en kom er morgen op terug.'],
  thanks: ['Top, bedankt voor de snelle hulp!', 'Het is gelukt, dank je wel.'],
  wrote: 'Op {date} schreef {name}:',
  heads: { from: 'Van', sent: 'Verzonden', to: 'Aan', subject: 'Onderwerp' },
  table: { item: 'Artikel', quantity: 'Aantal', price: 'Prijs', total: 'Totaal', order: 'Bestelling' },
  topics: {
    late_parcel: {
      subjects: ['Bestelling {order} is te laat', 'Pakket staat al dagen stil'],
      opens: [
        'mijn bestelling {order} had er vorige week moeten zijn.',
        'zending {tracking} staat al vijf dagen stil.',
      ],
      details: ['Het is een cadeau voor zaterdag.', 'De buren hebben ook niets.'],
      asks: ['Kunnen jullie dit uitzoeken?', 'Wanneer komt het?'],
      answers: ['excuses voor het wachten. Ik heb bij {carrier} een onderzoek gestart naar {tracking}.'],
      follows: ['Dank je, maar er verandert hier niets.'],
      resolves: ['het pakket is vandaag bezorgd en de verzendkosten zijn terugbetaald.'],
    },
    where_is_order: {
      subjects: ['Waar is mijn bestelling {order}?'],
      opens: [
        'ik heb op {placed} besteld en nog geen track-and-trace gekregen.',
        'is {product} al verstuurd?',
      ],
      asks: ['Kun je me de link sturen?', 'Wanneer kan ik het verwachten?'],
      answers: ['bestelling {order} is onderweg met {carrier}, nummer {tracking}.'],
      follows: ['Fijn! Kan het ook naar een afhaalpunt?'],
      resolves: ['dat heb ik doorgegeven aan {carrier}.'],
    },
    return: {
      subjects: ['Retour: {product}'],
      opens: [
        '{product} past niet bij ons, ik wil het graag terugsturen.',
        'de kleur is heel anders dan op de foto.',
      ],
      details: ['Het is ongebruikt.'],
      asks: ['Hoe werkt dat?', 'Kan ik een retourlabel krijgen?'],
      answers: ['natuurlijk. Het label zit in de bijlage, terugsturen is gratis.'],
      follows: ['Afgeleverd, het nummer is {tracking}.'],
      resolves: ['je retour is binnen en {amount} komt jouw kant op.'],
    },
    damaged: {
      subjects: ['{product} kapot aangekomen'],
      opens: ['het pakket kwam vanochtend en {product} is kapot.', 'de doos was ingedeukt.'],
      details: ['Foto’s zitten erbij.'],
      asks: ['Ik wil graag een nieuwe.', 'Wat nu?'],
      answers: ['wat vervelend. Wil je een nieuwe of je geld terug?'],
      follows: ['Een nieuwe, graag.'],
      resolves: ['de nieuwe is onderweg: {tracking}.'],
    },
    cancellation: {
      subjects: ['Bestelling {order} annuleren'],
      opens: ['ik heb per ongeluk twee keer besteld.'],
      asks: ['Kan {order} geannuleerd worden?'],
      answers: ['bestelling {order} is geannuleerd, {amount} wordt teruggestort.'],
      follows: ['Bedankt. Hoe lang duurt dat?'],
      resolves: ['meestal vijf dagen.'],
    },
  },
}

import type { LanguageTexts } from './texts.ts'

export const it: LanguageTexts = {
  greetings: ['Buongiorno,', 'Salve,', 'Gentile assistenza,'],
  closings: ['Cordiali saluti', 'Grazie mille', 'Un saluto'],
  agentGreetings: ['Gentile {first},', 'Buongiorno {first},'],
  agentClosings: ['Cordiali saluti', 'A presto'],
  reminders: ['non ho ancora ricevuto risposta. Ci sono novità?'],
  complaints: ['è la terza volta che scrivo per lo stesso problema. Vorrei parlare con un responsabile.'],
  updates: ['grazie per le informazioni. Le ho inoltrate e le scrivo entro domani.'],
  thanks: ['Perfetto, grazie mille!', 'Tutto risolto, grazie.'],
  wrote: 'Il {date} {name} ha scritto:',
  heads: { from: 'Da', sent: 'Inviato', to: 'A', subject: 'Oggetto' },
  table: { item: 'Articolo', quantity: 'Quantità', price: 'Prezzo', total: 'Totale', order: 'Ordine' },
  topics: {
    late_parcel: {
      subjects: ['Ordine {order} in ritardo', 'Pacco fermo da giorni'],
      opens: [
        'il mio ordine {order} doveva arrivare da una settimana.',
        'la spedizione {tracking} è ferma da cinque giorni.',
      ],
      details: ['È un regalo per sabato.', 'Il corriere dice di chiedere a voi.'],
      asks: ['Potete verificare dove si trova?', 'Quando arriverà?'],
      answers: ['mi scuso per l’attesa. Ho aperto una segnalazione con {carrier} per {tracking}.'],
      follows: ['Grazie, ma lo stato non cambia.'],
      resolves: ['il pacco è stato consegnato oggi; le abbiamo rimborsato la spedizione.'],
    },
    where_is_order: {
      subjects: ['Dov’è il mio ordine {order}?'],
      opens: [
        'ho ordinato il {placed} e non ho ancora il codice di tracciamento.',
        'potete dirmi se l’articolo {product} è partito?',
      ],
      asks: ['Mi inviate il link, per favore?', 'Quando lo riceverò?'],
      answers: ['l’ordine {order} è affidato a {carrier}, codice {tracking}.'],
      follows: ['Grazie! Si può ritirare in un punto vicino?'],
      resolves: ['l’ho comunicato a {carrier}.'],
    },
    return: {
      subjects: ['Reso: {product}'],
      opens: [
        'vorrei restituire l’articolo {product} dell’ordine {order}.',
        'il colore è diverso dalla foto.',
      ],
      details: ['È nuovo, nella sua scatola.'],
      asks: ['Come funziona il reso?', 'Mi inviate l’etichetta?'],
      answers: ['certamente. In allegato trova l’etichetta, il reso è gratuito.'],
      follows: ['Spedito, la ricevuta è {tracking}.'],
      resolves: ['abbiamo ricevuto il reso, {amount} sono in arrivo.'],
    },
    damaged: {
      subjects: ['{product} arrivato rotto'],
      opens: ['ho aperto il pacco e l’articolo {product} è rotto.', 'la scatola era schiacciata.'],
      details: ['Allego le foto.'],
      asks: ['Vorrei una sostituzione.', 'Che cosa proponete?'],
      answers: ['ci dispiace molto. Preferisce la sostituzione o il rimborso?'],
      follows: ['La sostituzione, grazie.'],
      resolves: ['il nuovo è partito con {carrier}: {tracking}.'],
    },
    refund: {
      subjects: ['Rimborso ordine {order}'],
      opens: ['aspetto ancora il rimborso di {amount}.', 'la carta è stata addebitata due volte.'],
      asks: ['Potete controllare?'],
      answers: ['il rimborso è partito ieri, servono da tre a cinque giorni.'],
      follows: ['La banca non vede nulla.'],
      resolves: ['il riferimento è RF-{invoice}.'],
    },
  },
}

import type { SeededArticle } from '../articles.ts'
import { steps } from './steps.ts'

/** What customers of the shop ask. */
export const orderArticles: readonly SeededArticle[] = [
  {
    category: 'Orders and delivery',
    title: 'Where is my order, and when does it ship?',
    answer: steps('An order ships within two working days.', [
      'Open the mail with the subject <i>Your order has shipped</i>; it has the tracking number.',
      'No such mail yet? The order status in your account says packed or waiting.',
      'If it is late by more than two days, write to us with the order number.',
    ]),
    tags: ['order', 'tracking', 'status', 'shipped'],
    translations: {
      de: {
        title: 'Wo ist meine Bestellung, und wo steht die Sendungsnummer?',
        answer: steps('So finden Sie sie:', ['Versandmail öffnen.', 'Status im Konto prüfen.']),
      },
      fr: {
        title: 'Où est ma commande, et où trouver le numéro de suivi ?',
        answer: steps('Pour la suivre :', ['Ouvrir le courriel d’expédition.', 'Vérifier le statut.']),
      },
    },
  },
  {
    category: 'Orders and delivery',
    title: 'An order or a delivery is late or overdue',
    answer: steps('What we do when the delivery date has passed and nothing was delivered:', [
      'We open a trace with the carrier on the second day.',
      'You hear from us within a day.',
      'After seven days you choose between a new parcel and your money back.',
    ]),
    tags: ['late', 'overdue', 'delivery', 'parcel'],
    translations: {
      de: {
        title: 'Eine Bestellung ist verspätet, ein Paket überfällig, eine Lieferung nicht angekommen',
        answer: steps('Was wir tun:', ['Nachforschung am zweiten Tag.', 'Ersatz nach sieben Tagen.']),
      },
      fr: {
        title: 'Une commande en retard, un colis pas livré',
        answer: steps('Ce que nous faisons :', [
          'Enquête le deuxième jour.',
          'Remplacement après sept jours.',
        ]),
      },
    },
  },
  {
    category: 'Orders and delivery',
    title: 'Damaged or crushed on arrival: what we need from you',
    answer: steps('Something cracked, broken or damaged came out of the box.', [
      'Take two photos, one of the item and one of the box.',
      'Keep the packaging until the carrier has answered.',
      'Write whether you want a replacement or your money back.',
    ]),
    tags: ['damaged', 'broken', 'cracked', 'crushed', 'photos'],
    translations: {
      de: {
        title: 'Beschädigt angekommen: Transportschaden melden',
        answer: steps('So geht es:', ['Zwei Fotos machen.', 'Verpackung aufheben.']),
      },
      fr: {
        title: 'Reçu cassé, ou colis endommagé',
        answer: steps('Procédure :', ['Prendre deux photos.', 'Garder l’emballage.']),
      },
    },
  },
  {
    category: 'Orders and delivery',
    title: 'Print a return label, or exchange a size',
    answer: steps('You have thirty days to send something back.', [
      'Open the order and press <b>Return</b>.',
      'Print the label, or show the code at the post office if you have no printer.',
      'For an exchange write the size that you would like.',
    ]),
    tags: ['return', 'label', 'exchange', 'sending', 'back'],
    translations: {
      de: {
        title: 'Rücksendung und Retourenschein',
        answer: steps('So geht es:', ['Bestellung öffnen.', 'Retourenschein drucken.']),
      },
      fr: {
        title: 'Retour : demande et étiquette',
        answer: steps('Procédure :', ['Ouvrir la commande.', 'Imprimer l’étiquette.']),
      },
    },
  },
  {
    category: 'Orders and delivery',
    title: 'Cancel an order, or stop its shipment',
    answer: steps('Until it is packed an order can be cancelled.', [
      'Open the order and press <b>Cancel</b>.',
      'Ordered by mistake and already shipped? Refuse the parcel; it comes back to us.',
    ]),
    tags: ['cancel', 'cancellation', 'mistake', 'stop'],
    translations: {
      de: {
        title: 'Eine Bestellung stornieren',
        answer: steps('So geht es:', ['Bestellung öffnen.', 'Stornieren.']),
      },
      fr: {
        title: 'Annuler une commande',
        answer: steps('Procédure :', ['Ouvrir la commande.', 'Annuler.']),
      },
    },
  },
  {
    category: 'Orders and delivery',
    title: 'Is it in stock, do you deliver, and why is a discount code not accepted?',
    answer: steps('Questions before an order:', [
      'The page of a product says whether it is in stock, and when it will be.',
      'We deliver to all of Europe, to the islands within a week.',
      'A discount code is for one order and for nothing that is reduced already.',
    ]),
    tags: ['stock', 'discount', 'deliver', 'care'],
  },
]

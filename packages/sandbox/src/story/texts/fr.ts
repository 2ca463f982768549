import type { LanguageTexts } from './texts.ts'

export const fr: LanguageTexts = {
  greetings: ['Bonjour,', 'Bonjour à toute l’équipe,', 'Madame, Monsieur,'],
  closings: ['Cordialement', 'Bien à vous', 'Merci d’avance', 'Bonne journée'],
  agentGreetings: ['Bonjour {first},'],
  agentClosings: ['Bien cordialement', 'À votre service'],
  reminders: [
    'je n’ai pas encore reçu de réponse à mon message. Avez-vous du nouveau ?',
    'je me permets de vous relancer.',
  ],
  complaints: [
    'c’est la troisième fois que j’écris pour le même problème. Je souhaite parler à un responsable.',
    'sans solution d’ici demain, je demanderai un remboursement à ma banque.',
  ],
  updates: ['merci pour ces précisions. Je les ai transmises et je reviens vers vous d’ici demain.'],
  thanks: ['Parfait, merci pour votre rapidité !', 'Tout est réglé, merci beaucoup.'],
  wrote: 'Le {date}, {name} a écrit :',
  heads: { from: 'De', sent: 'Envoyé', to: 'À', subject: 'Objet' },
  table: { item: 'Article', quantity: 'Quantité', price: 'Prix', total: 'Total', order: 'Commande' },
  topics: {
    late_parcel: {
      subjects: ['Commande {order} en retard', 'Colis toujours pas livré', 'Retard de livraison'],
      opens: [
        'ma commande {order} devait arriver la semaine dernière et je n’ai toujours rien.',
        'le suivi {tracking} n’a pas bougé depuis cinq jours.',
      ],
      details: ['C’est un cadeau pour samedi.', 'J’ai appelé {carrier}, qui me renvoie vers vous.'],
      asks: ['Pouvez-vous ouvrir une enquête ?', 'Quand vais-je le recevoir ?'],
      answers: [
        'je suis désolée pour ce retard. J’ai ouvert une enquête auprès de {carrier} pour le colis {tracking}.',
      ],
      follows: ['Merci, mais le statut est toujours le même.', 'Le livreur n’est pas passé hier non plus.'],
      resolves: ['le colis a été livré aujourd’hui. Nous vous avons remboursé les frais de port.'],
    },
    where_is_order: {
      subjects: ['Où est ma commande {order} ?', 'Numéro de suivi'],
      opens: [
        'j’ai commandé le {placed} et je n’ai pas reçu de numéro de suivi.',
        'pourriez-vous me dire si l’article {product} est parti ?',
      ],
      asks: ['Merci de m’envoyer le lien de suivi.', 'Quand sera-t-il livré ?'],
      answers: ['votre commande {order} a été remise à {carrier} sous le numéro {tracking}.'],
      follows: ['Merci ! Peut-on le déposer en point relais ?'],
      resolves: ['c’est noté auprès de {carrier}.'],
    },
    return: {
      subjects: ['Retour : {product}', 'Demande de retour {order}'],
      opens: [
        'l’article {product} ne convient pas, je souhaite le retourner.',
        'la couleur ne correspond pas à la photo du site.',
      ],
      details: ['Il est neuf, dans son emballage.', 'Je n’ai pas d’imprimante.'],
      asks: ['Pouvez-vous m’envoyer une étiquette de retour ?', 'Un échange est-il possible ?'],
      answers: ['bien sûr, vous trouverez l’étiquette en pièce jointe. Le retour est gratuit.'],
      follows: ['C’est déposé, le reçu indique {tracking}.'],
      resolves: ['nous avons bien reçu votre retour et {amount} vous seront crédités.'],
    },
    damaged: {
      subjects: ['{product} reçu cassé', 'Colis endommagé {order}'],
      opens: [
        'j’ai ouvert le colis ce matin : l’article {product} est fendu.',
        'le carton était écrasé et le contenu est en morceaux.',
      ],
      details: ['Vous trouverez des photos ci-jointes.', 'Le reste de la commande est intact.'],
      asks: ['Je voudrais un remplacement.', 'Que proposez-vous ?'],
      answers: ['toutes nos excuses. Préférez-vous un remplacement ou un remboursement ?'],
      follows: ['Un remplacement, s’il vous plaît.'],
      resolves: ['le nouveau colis est parti avec {carrier}, numéro {tracking}.'],
    },
    refund: {
      subjects: ['Remboursement {order}', 'Débité deux fois'],
      opens: [
        'ma carte a été débitée deux fois pour la commande {order}.',
        'j’attends toujours mon remboursement de {amount}.',
      ],
      asks: ['Merci de vérifier.', 'Pouvez-vous me donner une date ?'],
      answers: ['le remboursement a été émis hier, comptez trois à cinq jours ouvrés.'],
      follows: ['Ma banque ne voit rien. Avez-vous une référence ?'],
      resolves: ['le virement est fait, référence RF-{invoice}.'],
    },
    invoice: {
      subjects: ['Facture {invoice}', 'Facture pour la commande {order}'],
      opens: [
        'il manque notre numéro de TVA sur la facture {invoice}.',
        'notre comptabilité a besoin d’une facture au nom de {company}.',
      ],
      asks: ['Pouvez-vous nous envoyer une version corrigée ?', 'Merci de faire le nécessaire.'],
      answers: ['vous trouverez la facture corrigée en pièce jointe.'],
      follows: ['Merci, mais l’adresse est encore l’ancienne.'],
      resolves: ['voici la version définitive.'],
    },
    outage: {
      subjects: ['Panne sur notre site de {city}', 'Service indisponible'],
      opens: ['nos équipes de {city} n’ont plus accès au service depuis ce matin.'],
      details: ['Le message affiché est {error}.'],
      asks: ['Y a-t-il un incident en cours ?', 'C’est urgent pour nous.'],
      answers: ['nous avons identifié l’incident et nos ingénieurs y travaillent.'],
      follows: ['Avez-vous une estimation ?'],
      resolves: ['le service est rétabli. Merci de votre patience.'],
    },
    cancellation: {
      subjects: ['Annuler la commande {order}'],
      opens: ['je souhaite annuler la commande {order}, je me suis trompé d’article.'],
      asks: ['Est-ce encore possible ?', 'Merci de confirmer.'],
      answers: ['la commande {order} est annulée et {amount} vous seront remboursés.'],
      follows: ['Merci. Sous combien de jours ?'],
      resolves: ['sous cinq jours en général.'],
    },
  },
}

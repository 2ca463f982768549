import type { SeededArticle, SeededCategory } from '../articles.ts'
import { orderArticles } from './order-articles.ts'
import { steps } from './steps.ts'

export const categories: readonly SeededCategory[] = [
  { name: 'Network and connectivity', department: 'Networking' },
  { name: 'Accounts and sign-in', department: 'Engineering' },
  { name: 'Payments and plans', department: 'Finance' },
]

/** Articles with steps, for what the larger portal's customers ask. */
export const articles: readonly SeededArticle[] = [
  {
    category: 'Network and connectivity',
    title: 'Restore the network after an outage',
    answer: steps(
      'For an office whose Wi-Fi, VPN or wired network is down. Go in this order; each step takes about five minutes.',
      [
        'Open the status page. If an incident is shown for your region, skip to step 6.',
        'Check that the gateway has power and that its WAN light is green. If it is red, unplug it for 30 seconds.',
        'Restart the core switch (<b>System &gt; Maintenance &gt; Reboot</b>) and wait until all uplinks are up.',
        'Renew the address of one computer: <code>ipconfig /renew</code> or <code>sudo dhclient -v</code>.',
        'Reconnect the VPN with the profile <i>tideline-fallback</i>; the usual one keeps the old route for ten minutes.',
        'If it is still down, send us the output of <code>tracert status.tideline.example</code> and the serial number of the gateway.',
      ],
      'While the network is down, staff can use the hotspot of the on-call phone.',
    ),
    tags: ['network', 'outage', 'wifi', 'vpn', 'office'],
    translations: {
      de: {
        title: 'Das Netz nach einer Störung wiederherstellen',
        answer: steps(
          'Für einen Standort, dessen WLAN oder VPN ausgefallen ist, oder dessen Dienst nicht erreichbar ist.',
          [
            'Statusseite prüfen.',
            'Gateway 30 Sekunden vom Strom trennen.',
            'Switch neu starten und das Profil tideline-fallback verwenden.',
          ],
        ),
      },
      fr: {
        title: 'Rétablir le réseau après une panne',
        answer: steps('Pour un site sans Wi-Fi ni VPN, ou un service indisponible.', [
          'Consulter la page de statut.',
          'Débrancher la passerelle pendant 30 secondes.',
          'Redémarrer le commutateur et utiliser le profil tideline-fallback.',
        ]),
      },
    },
  },
  {
    category: 'Network and connectivity',
    title: 'The connection drops or is very slow',
    answer: steps('Most often an update of the gateway is only half installed.', [
      'Note when the connection drops; every few minutes points to the gateway, every hour to the provider.',
      'Update the gateway to the latest version and restart it.',
      'Set the channel of the Wi-Fi to automatic.',
    ]),
    tags: ['connection', 'slow', 'update'],
  },
  {
    category: 'Network and connectivity',
    title: 'The service is down or nothing loads',
    answer: steps('Before you write to us:', [
      'Look at the status page; an incident is shown there within ten minutes.',
      'Reload the page in a private window.',
      'Ask a colleague at another site: if it works there, follow the article about the network.',
    ]),
    tags: ['service', 'down', 'outage', 'urgent'],
  },
  {
    category: 'Accounts and sign-in',
    title: 'SSO login fails, or a SAML certificate has expired',
    answer: steps(
      'After the certificate of your identity provider was rotated, the old one has to be replaced here too.',
      [
        'Download the metadata of your identity provider.',
        'Open <b>Settings &gt; Single sign-on</b> and upload it; keep the old certificate for a day.',
        'Compare the audience with <code>urn:tideline:sso</code>. A mismatch shows as SAML_RESPONSE_INVALID.',
        'Try it in a private window before you remove the old certificate.',
      ],
    ),
    tags: ['sso', 'saml', 'login', 'certificate'],
    translations: {
      de: {
        title: 'SSO: Anmeldung nicht möglich, Fehler nach einem neuen Zertifikat',
        answer: steps('Nach dem Wechsel des Zertifikats:', ['Metadaten hochladen.', 'Audience vergleichen.']),
      },
    },
  },
  {
    category: 'Accounts and sign-in',
    title: 'You cannot log in, or are locked out of an account',
    answer: steps('After five wrong passwords an account is locked for thirty minutes.', [
      'Wait thirty minutes, or ask an administrator to unlock it.',
      'Delete the cookies of the page and log in again.',
      'If the page sends you back to the start, tell us the error that it shows.',
    ]),
    tags: ['login', 'locked', 'account'],
  },
  {
    category: 'Accounts and sign-in',
    title: 'A password reset mail does not arrive',
    answer: steps('The mail is sent within a minute.', [
      'Look into the spam folder, for <i>no-reply@tideline.example</i>.',
      'Ask your administrator whether the address is on the block list.',
      'Have the reset sent to a second address.',
    ]),
    tags: ['password', 'reset', 'login'],
  },
  {
    category: 'Accounts and sign-in',
    title: 'A two-factor code is not accepted',
    answer: steps('Nearly always the clock of the phone is wrong, or the phone is a new one.', [
      'Set the time of the phone to automatic.',
      'Use one of the backup codes and register the new phone.',
    ]),
    tags: ['two-factor', 'code', 'login'],
  },
  {
    category: 'Accounts and sign-in',
    title: 'The API or a page returns an error 500, 502 or a timeout',
    answer: steps('An error of the 500s is ours; these steps help us to find it.', [
      'Note the time and the header <code>x-request-id</code> of one call that failed.',
      'Try it again after a minute: calls that only read can be repeated safely.',
      'Send us both; Engineering answers within two hours.',
    ]),
    tags: ['error', 'api', '500', '502', 'timeout'],
  },
  {
    category: 'Payments and plans',
    title: 'Correct an invoice: VAT number, billing address or amount',
    answer: steps('An invoice is corrected by a credit note and a new one.', [
      'Change the billing address or the VAT number under <b>Settings &gt; Billing</b>.',
      'Tell us the number of the invoice and what is wrong on it.',
      'The new invoice comes as a PDF within a day.',
    ]),
    tags: ['invoice', 'billing', 'vat'],
    translations: {
      de: {
        title: 'Eine Rechnung korrigieren: Rechnungsanschrift, USt-ID oder Betrag',
        answer: steps('So geht es:', [
          'Anschrift unter Einstellungen ändern.',
          'Nummer der Rechnung nennen.',
        ]),
      },
      fr: {
        title: 'Corriger une facture',
        answer: steps('Procédure :', [
          'Modifier l’adresse de facturation.',
          'Indiquer le numéro de la facture.',
        ]),
      },
    },
  },
  {
    category: 'Payments and plans',
    title: 'Get a copy of a missing invoice',
    answer: steps('All invoices are in your account.', [
      'Open <b>Orders</b> and choose the order.',
      'Press <b>Invoice</b>. It is there on the day of shipping.',
    ]),
    tags: ['invoice', 'copy', 'missing'],
  },
  {
    category: 'Payments and plans',
    title: 'When a refund arrives, and what to do if the amount is wrong',
    answer: steps('A refund goes the way that the payment came.', [
      'Wait five working days after our mail; banks take three of them.',
      'Compare the amount: shipping is refunded when everything is returned.',
      'If it was charged twice, look whether one of the charges is only a reservation.',
    ]),
    tags: ['refund', 'charged', 'money'],
    translations: {
      de: {
        title: 'Wann eine Erstattung ankommt, und was bei doppelter Abbuchung zu tun ist',
        answer: steps('In dieser Reihenfolge:', ['Fünf Werktage warten.', 'Betrag vergleichen.']),
      },
      fr: {
        title: 'Quand arrive un remboursement, et que faire si l’on est débité deux fois',
        answer: steps('Dans cet ordre :', ['Attendre cinq jours ouvrés.', 'Comparer le montant.']),
      },
    },
  },
  {
    category: 'Payments and plans',
    title: 'Change, pause or cancel a subscription before its renewal',
    answer: steps('A plan can be changed until the day before it is renewed.', [
      'Open <b>Settings &gt; Plan</b>, where the seats are counted too.',
      'Choose the new plan, an upgrade or a pause.',
      'Confirm; the difference is on the next invoice.',
    ]),
    tags: ['subscription', 'plan', 'seats', 'renewal', 'upgrade'],
  },
  ...orderArticles,
]

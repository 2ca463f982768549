/** What mail programs write around the mail that is answered, in the languages they come in. */

/** The verb of "On Monday Ana wrote:", wherever a language puts it. */
export const wrote =
  /(?:\bwrote|\bwrites|schrieb|geschrieben|a écrit|écrit|escribió|escribi[oó]|ha scritto|scritto|schreef|heeft .*geschreven|geschreven|escreveu|napisał(?:\(a\)|a)?|pisze|skrev|kirjoitti|napsal(?:\(a\)|a)?|napísal(?:\(a\)|a)?|írta|a scris|scris|έγραψε|написал(?:\(а\)|а)?|пише(?:т)?|написав(?:\(ла\))?|şunu yazdı|yazdı|כתב(?:ה|\/ה)?|كتب(?:ت)?|さんは書きました|のメール|書きました|写道|寫道|님이 작성|작성|đã viết|เขียนว่า|menulis|napisa(?:o|la) je|написа(?:ла)?|va escriure|parašė|rakstīja|kirjutas|napisal\(a\)|quoting|בתאריך|نوشت)/iu

/** A line of what a header says: From, Sent, To and Subject in the languages of Outlook and others. */
const headerLabels = {
  from: 'from|von|de|da|van|från|fra|od|от|від|kimden|lähettäjä|feladó|de la|από|差出人|送信者|发件人|寄件者|寄件人|보낸 ?사람|מאת|من|šalje|nuo|saatja|จาก|dari|từ|از',
  sent: 'sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviada em|enviado em|fecha|data|inviato|verzonden|skickat|sendt|dato|wysłano|wysłane|отправлено|дата|надіслано|gönderildi|gönderilme tarihi|tarih|lähetetty|päivämäärä|küldve|elküldve|odesláno|odoslané|trimis|ημερομηνία|送信日時|日付|日時|发送时间|发送日期|寄件日期|日期|時間|时间|보낸 ?날짜|날짜|נשלח|תאריך|تم الإرسال|تاريخ الإرسال|التاريخ|στάλθηκε|изпратено|poslano|poslato|išsiųsta|nosūtīts|saadetud|enviat|enviat el|data d’enviament|dikirim|tanggal|đã gửi|ngày|ส่ง|วันที่|ارسال شده|寄件時間',
  to: 'to|an|à|para|a|aan|till|til|do|komu|кому|kime|alıcı|vastaanottaja|címzett|către|προς|宛先|收件人|받는 ?사람|אל|إلى|cc|kopie|copie|copia|kopia|kopio|másolat|копия|bilgi|抄送|副本|참조|bcc|reply-to|antwort an|收件者|prima|za|do|до|kam|adressaat|saaja|per a|kepada|đến|tới|ถึง|به|副本|สำเนา',
  subject:
    'subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|тема|konu|aihe|tárgy|předmět|predmet|subiect|θέμα|件名|主题|主旨|主題|제목|נושא|الموضوع|zadeva|относно|assumpte|teema|temats|tema|subjek|perihal|chủ đề|เรื่อง|موضوع|主旨',
  other:
    'importance|priority|attachments|anlagen|anhänge|pièces jointes|wichtigkeit|importancia|x-priority|organization',
} as const

export type HeaderKind = keyof typeof headerLabels

const quoteMarks = /^[\s\u200e\u200f*>|_-]*/u

/** Which header a line such as `Von: Support <support@acme.example>` gives. */
export function headerKind(line: string): HeaderKind | undefined {
  if (line.length > 400 || !/[:：]/.test(line)) return undefined
  const label = /^([^:：]{1,24}?)\s*\*?\s*[:：]/u
    .exec(line.replace(quoteMarks, ''))?.[1]
    ?.trim()
    .toLowerCase()
  if (!label) return undefined
  return kinds.get(label)
}

const kinds: ReadonlyMap<string, HeaderKind> = new Map(
  (Object.entries(headerLabels) as [HeaderKind, string][]).flatMap(([kind, labels]) =>
    labels
      .split('|')
      .flatMap((label) =>
        label.includes(' ?') ? [label.replace(' ?', ' '), label.replace(' ?', '')] : [label],
      )
      .map((label) => [label, kind] as const),
  ),
)

const originalNames =
  'original message|original e-?mail|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message d.origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní (?:zpráva|e-?mail)|pôvodný e-?mail|message initial|missatge original|pôvodná správa|eredeti üzenet|mesaj original|исходное сообщение|оригинальное сообщение|orijinal mesaj|özgün ileti|元のメッセージ|原始邮件|原始郵件|原邮件|원본 메시지|הודעה מקורית|الرسالة الأصلية'
const forwardedNames =
  'forwarded message|forwarded by|weitergeleitete nachricht|message transféré|message transmis|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem (?:encaminhada|reencaminhada)|vidarebefordrat (?:meddelande|brev)|videresendt (?:meddelelse|melding)|välitetty viesti|przekazana wiadomość|wiadomość przekazana|přeposlaná zpráva|továbbított üzenet|mesaj redirecționat|пересылаемое сообщение|пересланное сообщение|iletilen (?:mesaj|ileti)|転送(?:されたメッセージ|メッセージ)|转发(?:的)?邮件|轉寄郵件|전달된 메시지|הודעה שהועברה|رسالة معاد توجيهها'

/** `-----Original Message-----`: what follows is the mail that is answered. */
export const original = new RegExp(`^[\\s*>]*[-_=]{2,}\\s*(?:${originalNames})\\s*:?\\s*[-_=]{2,}\\s*$`, 'iu')

/** `Message du 30/11/26 10:00`: how Orange begins the mail that is answered, inside of its quote. */
export const messageOf = /^[\s*>]*message du \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}[^\n]{0,20}$/iu

/** `---------- Forwarded message ---------`, `Begin forwarded message:`: what follows is what the writer wants to be read. */
export const forwarded = new RegExp(
  `^[\\s*>]*(?:[-_=]{2,}\\s*(?:${forwardedNames})[^\\n]{0,60}[-_=]{2,}|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|início da mensagem (?:encaminhada|reencaminhada)|vidarebefordrat brev|start på videresendt e-?mail|転送されたメッセージ|下面是被转发的邮件|początek przekazywanej wiadomości)\\s*[:：])\\s*$`,
  'iu',
)

/** The line above which helpdesks ask for the answer. */
export const replyAbove =
  /^[\s>*]*(?:##-.{5,120}-##|[-_=#\s]*(?:please )?(?:reply|type your reply|write|respond) above this line[-_=#\s.]*|[-_=#\s]*bitte (?:antworten sie|geben sie ihre antwort) (?:oberhalb|über) dieser (?:zeile|linie)(?: ein)?[-_=#\s.]*)$/iu

/** Words by which a writer points at what is below: then it is kept. */
export const pointsBelow =
  /\b(?:see below|as below|mail below|email below|message below|(?:answers?|comments?|repl(?:y|ies)) (?:below|inline|in(?: the)? (?:text|red|blue|green|bold))|inline below|in red|in blue|forward(?:ing|ed)?|fwd|fyi|siehe unten|unten stehende|untenstehende|(?:antworten|kommentare) (?:unten|im text|in (?:rot|blau))|weitergeleitet|leite .{0,40}weiter|zur info|zur kenntnis|ci-dessous|transf(?:ère|éré)|pour info|más abajo|abajo|reenv[ií]o|di seguito|qui sotto|inoltro|hieronder|doorgestuurd|ter info|abaixo|encaminho|segue e-?mail|poniżej|przekazuję|nedan|vidarebefordrar)\b|以下|下記|転送|见下|如下|转发|轉寄/iu

/** What mail programs and phones add of themselves. */
export const advertised =
  /^[\s*_-]*(?:sent (?:from|via|with|using) (?:my |the )?(?:.{0,40}\b(?:iphone|ipad|ipod|apple|samsung|galaxy|android|mobile|phone|smartphone|tablet|blackberry|windows|outlook|yahoo|gmail|proton ?mail|mail|aol|huawei|xiaomi|pixel|device|mailspring|spark|superhuman|hey|thunderbird|k-9|fairmail)\b.{0,40})|get outlook for (?:ios|android|mac).{0,60}|(?:diese (?:nachricht|e-?mail|mail) wurde )?(?:von meine[mr] .{2,60}|mit der .{2,40}app |aus der .{2,40})(?:gesendet|verschickt).{0,20}|(?:diese nachricht wurde )?(?:gesendet|verschickt|versandt) (?:von|mit|über|vom) (?:meine[mr] |der |dem )?.{2,60}|outlook für (?:ios|android).{0,40}|envoyé (?:de|depuis|à partir de) (?:mon |ma |l['’])?.{2,60}|télécharge[rz]? outlook pour .{2,40}|obten(?:er|ga) outlook para .{2,40}|enviado (?:desde|do|de|a partir do|com|con) (?:mi |meu |minha |o |a |el )?.{2,60}|inviato (?:da|dal|con) (?:mio |il mio )?.{2,60}|verzonden (?:vanaf|met|vanuit|via) (?:mijn )?.{2,60}|verstuurd (?:vanaf|met|vanuit|via) (?:mijn )?.{2,60}|skickat från (?:min )?.{2,60}|sendt fra (?:min )?.{2,60}|lähetetty .{2,60}|wysłan[eoy] z .{2,60}|odesláno z .{2,60}|odoslané z .{2,60}|küldve .{2,60}|trimis de pe .{2,60}|отправлено (?:с|из) .{2,60}|надіслано з .{2,60}|.{2,40}(?:ımdan|umdan|imden|ümden|dan|den) gönderildi|.{0,20}iphone ?から送信|.{0,20}(?:スマホ|携帯|ipad|android|yahoo).{0,20}から送信|(?:发自|从|從)我的? ?.{2,30}(?:发送|傳送|寄出)?|나의 .{2,20}에서 보냄|נשלח מ.{2,40}|أ?ُ?رسلت من .{2,40})\.?$/iu

/** Words above a name at the end of a mail. */
export const farewell =
  /^[\s*]*(?:(?:with )?(?:best|kind(?:est)?|warm(?:est)?|many|sincere)?[ ]?(?:regards|wishes|thanks)|best|cheers|thanks(?: again| a lot| so much)?|thank you|many thanks|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|respectfully|take care|(?:mit )?(?:freundlichen|besten|lieben|herzlichen|schönen|vielen) gr(?:üßen|üssen)|(?:viele|beste|liebe|schöne|herzliche|freundliche) gr(?:üße|üsse)|mfg|lg|vg|(?:bien )?cordialement|sincères salutations|bien à vous|salutations(?: distinguées)?|merci|saludos(?: cordiales)?|un saludo|atentamente|gracias|cordiali saluti|distinti saluti|saluti|grazie|met vriendelijke groeten?|vriendelijke groeten?|groeten|mvg|atenciosamente|com os melhores cumprimentos|cumprimentos|obrigad[oa]|abraços?|(?:med )?vänliga hälsningar|(?:med )?venlig(?:e)? hilsen(?:er)?|mvh|hälsningar|pozdrawiam|z poważaniem|s pozdravem|üdvözlettel|с уважением|saygılarımla|ystävällisin terveisin|よろしくお願い(?:いた|致)?します|以上|此致|敬具)[\s,.!。、]*$/iu

/** A paragraph of legal small print. */
export const disclaimer =
  /\b(?:confidential(?:ity)?|(?:message|e-?mail|communication|information|transmission)\b.{0,60}\b(?:intended|meant) (?:solely |only |exclusively )?for the|intended (?:solely|only) for|if you (?:are not the (?:intended|addressee)|(?:have )?received (?:it|this\b[^.]{0,20}) (?:by mistake|in error)[^.]{0,60}\bsender|have received this)|vertraulich|nicht der richtige adressat|confidentiel|confidencial|riservat[oe]|vertrouwelijk|please consider the environment|virus-free|avast)\b/iu

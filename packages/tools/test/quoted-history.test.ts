import { describe, expect, it } from 'vitest'
import { readMessage } from '../src/message-text/message-text.ts'

const said = 'Please cancel order 99.'
const sender = 'Support <s@x.example>'

const asHtml = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
const textOf = async (source: string, type: 'html' | 'plain') =>
  (await readMessage(source, { type, parts: true })).text

/** How mail programs introduce the mail that is answered. */
const attributions = [
  `Понедельник, 2 марта 2026, 10:15 +03:00 от Магазин <s@x.example>:`,
  `02.03.2026, 10:15, "Магазин" <s@x.example>:`,
  `---- On Mon, 02 Mar 2026 10:00:00 +0530 ${sender} wrote ----`,
  `Il giorno lun 2 mar 2026 alle ore 10:15 ${sender} ha scritto:`,
  `Em seg., 2 de mar. de 2026 às 10:15, ${sender} escreveu:`,
  `${sender}, 2 Mar 2026 Pzt, 10:15 tarihinde şunu yazdı:`,
  `po 2. 3. 2026 v 10:15 odesílatel ${sender} napsal:`,
  `po 2. 3. 2026 o 10:15 ${sender} napísal(a):`,
  `Den man. 2. mar. 2026 kl. 10.15 skrev ${sender}:`,
  `man. 2. mar. 2026 kl. 10:15 skrev ${sender}:`,
  `Den mån 2 mars 2026 kl 10:15 skrev ${sender}:`,
  `ma 2. maalisk. 2026 klo 10.15 Support (s@x.example) kirjoitti:`,
  `ในวันที่ จ. 2 มี.ค. 2026 เวลา 10:15 ${sender} เขียนว่า:`,
  `2026년 3월 2일 (월) 오전 10:15, ${sender}님이 작성:`,
  `Στις Δευ 2 Μαρ 2026 στις 10:15 π.μ., ο χρήστης ${sender} έγραψε:`,
  `пн, 2 бер. 2026 р. о 10:15 ${sender} пише:`,
  `في الاثنين، 2 مارس 2026 في 10:15 ص تمت كتابة ما يلي بواسطة ${sender}:`,
  `${sender} ezt írta (időpont: 2026. márc. 2., H, 10:15):`,
  `În lun., 2 mar. 2026 la 10:15, ${sender} a scris:`,
  `Pada tanggal Sen, 2 Mar 2026 pukul 10.15 ${sender} menulis:`,
  `${sender} 於 2026年3月2日 週一 上午10:15寫道：`,
  `Support <s@x.example> 于2026年3月2日周一 10:15写道：`,
  `pon, 2. ožu 2026. u 10:15 ${sender} napisao je:`,
  `На пн, 2.03.2026 г. в 10:15 ч. ${sender} написа:`,
  `El dl., 2 de març 2026, 10:15, ${sender} va escriure:`,
  `Vào Th 2, 2 thg 3, 2026 vào lúc 10:15 ${sender} đã viết:`,
  `pon., 2 mar 2026 o 10:15 ${sender} napisał(a):`,
  `W dniu 2.03.2026 o 10:15, Support pisze:`,
  `El lun, 2 mar 2026 a las 10:15, Support (<s@x.example>) escribió:`,
  `Le lun. 2 mars 2026 à 10:15, ${sender} a écrit :`,
  `Le 02/03/2026 à 10:15, Support a écrit :`,
  `Am Mo., 2. März 2026 um 10:15 Uhr schrieb ${sender}:`,
  `Am 02.03.26 um 10:15 schrieb Support:`,
  `Op ma 2 mrt 2026 om 10:15 schreef ${sender}:`,
  `Op 02-03-2026 om 10:15 schreef Support:`,
  `On Mon, Mar 2, 2026 at 10:15 AM ${sender} wrote:`,
  `On 2 Mar 2026, at 10:15, ${sender} wrote:`,
  `On Mar 2, 2026, 10:15 AM +0100, ${sender}, wrote:`,
  `On 2026-03-02 10:15, Support wrote:`,
  `Support wrote on 2 March 2026 10:15:`,
  `Quoting ${sender}:`,
  `Zitat von ${sender}:`,
  `Citando ${sender}:`,
  `Quoting s@x.example:`,
  `Op 2 mrt. 2026, om 10:15 heeft ${sender} het volgende geschreven:`,
  `Il giorno 2 mar 2026, alle ore 10:15, ${sender} ha scritto:`,
  `Il 02/03/2026 10:15, Support ha scritto:`,
  `No dia 2 de mar. de 2026, às 10:15, ${sender} escreveu:`,
  `\u202bבתאריך יום ב׳, 2 במרץ 2026 ב-10:15 מאת ${sender}:\u202c`,
  `2 Mart 2026 Pazartesi tarihinde ${sender} yazdı:`,
  `В Пн, 2 мар. 2026 г. в 10:15, ${sender}:`,
  `2 мар. 2026 г., в 10:15, ${sender} написал(а):`,
  `2.3.2026 10.15 Support kirjoitti:`,
  `2026/03/02 10:15、${sender}のメール:`,
  `2026年3月2日(月) 10:15 ${sender}:`,
  `On Monday, March 2nd, 2026 at 10:15 AM, ${sender} wrote:`,
  `2 марта 2026 г. 10:15:23 GMT+03:00, ${sender} пишет:`,
]

/** What Outlook and others write above it. */
const headers: Record<string, string> = {
  gmx: 'Gesendet: Montag, 02. März 2026 um 10:15 Uhr\nVon: "Support" <s@x.example>\nAn: kunde@gmx.example\nBetreff: Re: Ihre Anfrage',
  notes:
    'From:   "Support" <s@x.example>\nTo:     ana@firm.example\nDate:   02.03.2026 10:15\nSubject:        Re: Order',
  outlookru:
    'От: Support <s@x.example>\nОтправлено: понедельник, 2 марта 2026 г. 10:15\nКому: Анна <a@y.example>\nТема: Заказ',
  outlookpl:
    'Od: Support <s@x.example>\nWysłano: poniedziałek, 2 marca 2026 10:15\nDo: Anna\nTemat: Zamówienie',
  outlooktr:
    'Kimden: Support <s@x.example>\nGönderildi: 2 Mart 2026 Pazartesi 10:15\nKime: Ayşe\nKonu: Sipariş',
  outlookcz:
    'Od: Support <s@x.example>\nOdesláno: pondělí 2. března 2026 10:15\nKomu: Jan\nPředmět: Objednávka',
  outlookhe: 'מאת: Support <s@x.example>\nנשלח: יום שני 02 מרץ 2026 10:15\nאל: דנה\nנושא: הזמנה',
  outlookar: 'من: Support <s@x.example>\nتم الإرسال: الاثنين، 2 مارس 2026 10:15\nإلى: سارة\nالموضوع: طلب',
  outlookko:
    '보낸 사람: Support <s@x.example>\n보낸 날짜: 2026년 3월 2일 월요일 10:15\n받는 사람: 김\n제목: 주문',
  outlookth: 'จาก: Support <s@x.example>\nส่ง: วันจันทร์ที่ 2 มีนาคม 2026 10:15\nถึง: Somchai\nเรื่อง: คำสั่งซื้อ',
  outlookhu:
    'Feladó: Support <s@x.example>\nElküldve: 2026. március 2., hétfő 10:15\nCímzett: Éva\nTárgy: Rendelés',
  outlookgr:
    'Από: Support <s@x.example>\nΣτάλθηκε: Δευτέρα, 2 Μαρτίου 2026 10:15\nΠρος: Νίκος\nΘέμα: Παραγγελία',
  outlooksv: 'Från: Support <s@x.example>\nSkickat: den 2 mars 2026 10:15\nTill: Eva\nÄmne: Order',
  outlookda: 'Fra: Support <s@x.example>\nSendt: 2. marts 2026 10:15\nTil: Eva\nEmne: Ordre',
  outlookno: 'Fra: Support <s@x.example>\nSendt: mandag 2. mars 2026 10:15\nTil: Eva\nEmne: Ordre',
  outlookfi:
    'Lähettäjä: Support <s@x.example>\nLähetetty: maanantai 2. maaliskuuta 2026 10:15\nVastaanottaja: Eva\nAihe: Tilaus',
  outlooknl: 'Van: Support <s@x.example>\nVerzonden: maandag 2 maart 2026 10:15\nAan: Eva\nOnderwerp: Order',
  outlookpt: 'De: Support <s@x.example>\nEnviado: 2 de março de 2026 10:15\nPara: Eva\nAssunto: Pedido',
  outlookptbr:
    'De: Support <s@x.example>\nEnviada em: segunda-feira, 2 de março de 2026 10:15\nPara: Eva\nAssunto: Pedido',
  outlookit: 'Da: Support <s@x.example>\nInviato: lunedì 2 marzo 2026 10:15\nA: Eva\nOggetto: Ordine',
  outlookfr:
    'De : Support <s@x.example>\nEnvoyé : lundi 2 mars 2026 10:15\nÀ : Eva <e@y.example>\nObjet : Commande',
  outlookro: 'De la: Support <s@x.example>\nTrimis: luni, 2 martie 2026 10:15\nCătre: Eva\nSubiect: Comandă',
  outlookuk:
    'Від: Support <s@x.example>\nНадіслано: понеділок, 2 березня 2026 р. 10:15\nКому: Єва\nТема: Замовлення',
  outlookzh: '发件人: Support <s@x.example>\n发送时间: 2026年3月2日 10:15\n收件人: 李\n主题: 订单',
  outlooktw: '寄件者: Support <s@x.example>\n寄件日期: 2026年3月2日 上午 10:15\n收件者: 李\n主旨: 訂單',
  outlookja: '差出人: Support <s@x.example>\n送信日時: 2026年3月2日 10:15\n宛先: 田中\n件名: 注文',
  outlookid:
    'Dari: Support <s@x.example>\nDikirim: Senin, 02 Maret 2026 10:15\nKepada: Budi\nSubjek: Pesanan',
  outlookvi: 'Từ: Support <s@x.example>\nĐã gửi: Thứ Hai, 2 tháng 3, 2026 10:15\nĐến: Lan\nChủ đề: Đơn hàng',
  outlookhr: 'Šalje: Support <s@x.example>\nPoslano: 2. ožujka 2026. 10:15\nPrima: Eva\nPredmet: Narudžba',
  outlookbg: 'От: Support <s@x.example>\nИзпратено: 2 март 2026 10:15\nДо: Ева\nОтносно: Поръчка',
  stars:
    '*From:* Support <s@x.example>\n*Sent:* Monday, March 2, 2026 10:15 AM\n*To:* Eva <e@y.example>\n*Subject:* Order',
  underscore:
    '________________________________\nFrom: Support <s@x.example>\nSent: Monday, March 2, 2026 10:15 AM\nTo: Eva <e@y.example>\nSubject: Order',
  origmsg:
    '-----Original Message-----\nFrom: Support [mailto:s@x.example] \nSent: Monday, March 2, 2026 10:15 AM\nTo: Eva\nCc: a@x.example; b@x.example\nSubject: Order',
  urspr: '-----Ursprüngliche Nachricht-----\nVon: Support\nGesendet: 2.3.2026\nAn: Eva\nBetreff: Order',
  zohomail: '---- On Mon, 02 Mar 2026 10:00:00 +0530 Support <s@x.example> wrote ----\n',
  replyline: '##- Please type your reply above this line -##\nTicket 9 was updated.',
  replyline2: '-- Reply above this line --\nTicket 9 was updated.',
}

describe('quoted history', () => {
  it.each(attributions)('below %s', async (attribution) => {
    const older = 'Older words here.\nMore older words.'
    const quote = older.replace(/^/gm, '> ')
    expect(await textOf(`${said}\n\n${attribution}\n\n${quote}\n`, 'plain')).toBe(said)
    expect(await textOf(`${said}\n\n${attribution}\n\n${older}\n`, 'plain')).toBe(said)
    const html = `<p>${said}</p><div>${asHtml(attribution)}</div><blockquote>${asHtml(older)}</blockquote>`
    expect(await textOf(html, 'html')).toBe(said)
  })

  it.each(Object.entries(headers))('below the header of %s', async (_, header) => {
    expect(await textOf(`${said}\n\n${header}\n\nOlder words here.\n`, 'plain')).toBe(said)
    expect(await textOf(`<p>${said}</p><p>${asHtml(header)}</p><p>Older words.</p>`, 'html')).toBe(said)
  })

  it('in a language that is not known, by its time, its address and the quote behind it', async () => {
    const attribution = `Vaxtında 2 mart 2026 10:15 ${sender} yazmışdı:`
    expect(await textOf(`${said}\n\n${attribution}\n> Older words.\n> More.`, 'plain')).toBe(said)
    const own = `${said}\n\nAsk Ana <ana@x.example> at 10:15 about:\n\n- the lamp\n- the bulb`
    expect(await textOf(own, 'plain')).toBe(own)
  })

  it.each([
    'Please rebook my ticket:\n\nFrom: Berlin\nTo: Munich\nDate: 2 March 2026\nPassengers: 2',
    'Bitte abholen:\n\nDatum: 02.03.2026\nVon: Lager 3\nAn: Halle 7',
    'New request\n\nName: Li\nFrom: li@x.example\nTo: help@x.example\nSubject: Lamp broken\n\nIt is broken.',
  ])('is not what only looks like a header: %j', async (own) => {
    expect(await textOf(own, 'plain')).toBe(own)
  })
})

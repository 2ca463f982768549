import { describe, expect, it } from 'vitest'
import { readMessage } from '../src/message-text/message-text.ts'

const read = (source: string) => readMessage(source, { parts: true })

describe('the line above a quote', () => {
  it.each([
    'On Mon, Nov 23, 2026 at 9:14 AM Support <help@shop.example> wrote:',
    'On 23/11/2026 09:14, Support wrote:',
    'On Mon, 23 Nov at 9:14 AM , Support <help@shop.example> wrote:',
    '---- On Mon, 23 Nov 2026 09:14:00 +0100 Support <help@shop.example> wrote ----',
    'Am Mo., 23. Nov. 2026 um 09:14 Uhr schrieb Support <help@shop.example>:',
    'Am 23.11.2026 um 09:14 schrieb Support:',
    'Support <help@shop.example> schrieb am Mo., 23. Nov. 2026, 09:14:',
    'Support hat am 23.11.2026 09:14 CET geschrieben:',
    'Le lun. 23 nov. 2026 à 09:14, Support <help@shop.example> a écrit :',
    'Le 23/11/2026 à 09:14, Support a écrit\u00a0:',
    'El lun, 23 nov 2026 a las 9:14, Support (<help@shop.example>) escribió:',
    'Il giorno lun 23 nov 2026 alle ore 09:14 Support <help@shop.example> ha scritto:',
    'Op ma 23 nov 2026 om 09:14 schreef Support <help@shop.example>:',
    'Em seg., 23 de nov. de 2026 às 09:14, Support <help@shop.example> escreveu:',
    'pon., 23 lis 2026 o 09:14 Support <help@shop.example> napisał(a):',
    'W dniu 23.11.2026 o 09:14, Support pisze:',
    'Den mån 23 nov. 2026 kl 09:14 skrev Support <help@shop.example>:',
    'Den man. 23. nov. 2026 kl. 09.14 skrev Support <help@shop.example>:',
    'ma 23. marrask. 2026 klo 9.14 Support (help@shop.example) kirjoitti:',
    'po 23. 11. 2026 v 9:14 odesílatel Support <help@shop.example> napsal:',
    'Support <help@shop.example> ezt írta (időpont: 2026. nov. 23., H, 9:14):',
    'În lun., 23 nov. 2026 la 09:14, Support <help@shop.example> a scris:',
    'Στις Δευ 23 Νοε 2026 στις 9:14 π.μ., ο χρήστης Support <help@shop.example> έγραψε:',
    'пн, 23 нояб. 2026 г. в 09:14, Support <help@shop.example>:',
    '23.11.2026, 09:14, "Support" <help@shop.example> написал(а):',
    'пн, 23 лист. 2026 р. о 09:14 Support <help@shop.example> пише:',
    '23 Kas 2026 Pzt 09:14 tarihinde Support <help@shop.example> şunu yazdı:',
    '2026年11月23日(月) 9:14 サポート <help@shop.example>:',
    '2026年11月23日(月) 9:14 サポートさんは書きました:',
    '在 2026-11-23 09:14:00，"Support" <help@shop.example> 写道：',
    'Support <help@shop.example> 于2026年11月23日周一 09:14写道：',
    '2026년 11월 23일 (월) 오전 9:14, Support <help@shop.example>님이 작성:',
    'Vào Th 2, 23 thg 11, 2026 vào lúc 09:14 Support <help@shop.example> đã viết:',
  ])('%s', async (line) => {
    const quoted = await read(`It is late.\n\n${line}\n\n> Hello\n> there`)
    expect(quoted).toMatchObject({ text: 'It is late.', notes: [expect.stringMatching(/^quoted history/)] })
    expect((await read(`${line}\n> Hello\n> there\n\nIt is late.`)).text).toBe('It is late.')
    expect((await read(`It is late.\n\n${line}\n\nHello\nthere`)).text).toBe('It is late.')
  })
})

describe('the headers above a mail', () => {
  it.each([
    ['From: S <s@shop.example>', 'Sent: Monday', 'To: Ana', 'Subject: Order'],
    ['From: S <s@shop.example>', 'Date: Monday', 'To: Ana', 'Cc: b@c.example', 'Subject: Order'],
    ['*From:* S <s@shop.example>', '*Sent:* Monday', '*To:* Ana', '*Subject:* Order'],
    ['Von: S <s@shop.example>', 'Gesendet: Montag', 'An: Ana', 'Betreff: Order'],
    ['De : S <s@shop.example>', 'Envoyé : lundi', 'À : Ana', 'Objet : Order'],
    ['De: S <s@shop.example>', 'Enviado el: lunes', 'Para: Ana', 'Asunto: Order'],
    ['De: S <s@shop.example>', 'Enviada em: segunda', 'Para: Ana', 'Assunto: Order'],
    ['Da: S <s@shop.example>', 'Inviato: lunedì', 'A: Ana', 'Oggetto: Order'],
    ['Van: S <s@shop.example>', 'Verzonden: maandag', 'Aan: Ana', 'Onderwerp: Order'],
    ['Från: S <s@shop.example>', 'Skickat: måndag', 'Till: Ana', 'Ämne: Order'],
    ['Fra: S <s@shop.example>', 'Sendt: mandag', 'Til: Ana', 'Emne: Order'],
    ['Od: S <s@shop.example>', 'Wysłano: poniedziałek', 'Do: Ana', 'Temat: Order'],
    ['От: S <s@shop.example>', 'Отправлено: понедельник', 'Кому: Ana', 'Тема: Order'],
    ['差出人: S <s@shop.example>', '送信日時: 月曜日', '宛先: Ana', '件名: Order'],
    ['发件人: S <s@shop.example>', '发送时间: 星期一', '收件人: Ana', '主题: Order'],
    ['보낸 사람: S <s@shop.example>', '보낸 날짜: 월요일', '받는 사람: Ana', '제목: Order'],
    ['Kimden: S <s@shop.example>', 'Gönderildi: Pazartesi', 'Kime: Ana', 'Konu: Order'],
    ['Lähettäjä: S <s@shop.example>', 'Lähetetty: maanantai', 'Vastaanottaja: Ana', 'Aihe: Order'],
  ])('%s', async (...headers) => {
    const { text } = await read(
      `It is late.\n\n________________________________\n${headers.join('\n')}\n\nHello`,
    )
    expect(text).toBe('It is late.')
    expect((await read(`${headers.join('\n')}\n\nHello`)).text).toContain('Hello')
  })

  it.each([
    '-----Original Message-----',
    '-------- Original message --------',
    '-----Ursprüngliche Nachricht-----',
    '----- Message d’origine -----',
    '-----Mensaje original-----',
    '-----Messaggio originale-----',
    '-----Oorspronkelijk bericht-----',
    '-----Mensagem original-----',
    '------------------ 原始邮件 ------------------',
  ])('%s', async (line) => {
    expect((await read(`It is late.\n\n${line}\nHello`)).text).toBe('It is late.')
  })
})

describe('what phones and programs add', () => {
  it.each([
    'Sent from my iPhone',
    'Sent from my Galaxy',
    'Sent from Outlook for iOS<https://aka.example/o0ukef>',
    'Get Outlook for Android<https://aka.example/AAb9ysg>',
    'Sent from Yahoo Mail on Android',
    'Sent with Proton Mail secure email.',
    'Von meinem iPhone gesendet',
    'Gesendet von Outlook für iOS',
    'Diese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Enviado do meu iPhone',
    'iPhoneから送信',
    '发自我的iPhone',
    'Wysłane z iPhone’a',
    'Skickat från min iPhone',
    'Sendt fra min iPhone',
    'Lähetetty iPhonesta',
    'Отправлено с iPhone',
    'iPhone’umdan gönderildi',
    '나의 iPhone에서 보냄',
  ])('%s', async (line) => {
    expect(await read(`It is late.\n\n${line}`)).toMatchObject({ text: 'It is late.', signature: line })
  })

  it.each([
    'Sent from the warehouse, it arrived broken',
    'Enviado ayer, no llega',
    'I sent it from my phone.',
  ])('and not %s', async (line) => {
    expect((await read(`Hello.\n\n${line}`)).text).toContain(line)
  })
})

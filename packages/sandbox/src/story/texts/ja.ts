import type { LanguageTexts } from './texts.ts'

export const ja: LanguageTexts = {
  greetings: ['お世話になっております。', 'こんにちは。', 'ご担当者様'],
  closings: ['よろしくお願いいたします。', 'どうぞよろしくお願いします。'],
  agentGreetings: ['{first}様', '{first}様、お問い合わせありがとうございます。'],
  agentClosings: ['今後ともよろしくお願いいたします。'],
  reminders: ['先日お送りした件ですが、まだお返事をいただいておりません。状況を教えていただけますか。'],
  complaints: ['同じ内容のご連絡はこれで三回目です。本日中に責任者の方からご回答をお願いします。'],
  thanks: ['早速のご対応、ありがとうございました。', '解決しました。ありがとうございます。'],
  wrote: '{date} {name}:',
  heads: { from: '差出人', sent: '送信日時', to: '宛先', subject: '件名' },
  table: { item: '商品', quantity: '数量', price: '価格', total: '合計', order: '注文番号' },
  topics: {
    late_parcel: {
      subjects: ['注文{order}の配送が遅れています', '荷物が届きません'],
      opens: [
        '注文番号{order}の商品が、予定日を過ぎても届いておりません。',
        '追跡番号{tracking}の状況が五日間変わっていません。',
      ],
      details: [
        '土曜日の贈り物なので、急いでおります。',
        '{carrier}にも電話しましたが、わからないとのことでした。',
      ],
      asks: ['調べていただけますか。', 'いつ届くか教えてください。'],
      answers: [
        'ご不便をおかけし申し訳ございません。{carrier}に追跡番号{tracking}の調査を依頼いたしました。',
      ],
      follows: ['ありがとうございます。まだ状況が変わりません。'],
      resolves: ['本日お届けが完了いたしました。送料は返金いたします。'],
    },
    where_is_order: {
      subjects: ['注文{order}の状況について'],
      opens: [
        '{placed}に注文しましたが、発送の連絡がまだありません。',
        '「{product}」はもう発送されましたか。',
      ],
      asks: ['追跡番号を教えてください。', 'いつ頃届きますか。'],
      answers: ['ご注文{order}は{carrier}で発送済みです。追跡番号は{tracking}です。'],
      follows: ['確認できました。コンビニで受け取ることはできますか。'],
      resolves: ['{carrier}に手配いたしました。'],
    },
    return: {
      subjects: ['返品について：{product}'],
      opens: ['注文{order}の「{product}」を返品したいです。', '写真と色が違うため、返品を希望します。'],
      details: ['未使用で、箱もあります。'],
      asks: ['返品の方法を教えてください。', '交換は可能でしょうか。'],
      answers: ['承知いたしました。返品ラベルを添付いたします。送料はかかりません。'],
      follows: ['本日発送しました。番号は{tracking}です。'],
      resolves: ['返品を確認いたしました。{amount}を返金いたします。'],
    },
    damaged: {
      subjects: ['商品が破損していました'],
      opens: ['今朝届いた「{product}」が割れていました。', '箱がつぶれていて、中の商品が壊れていました。'],
      details: ['写真を添付します。'],
      asks: ['新しいものを送っていただけますか。', 'どうすればよいでしょうか。'],
      answers: ['大変申し訳ございません。交換と返金のどちらをご希望でしょうか。'],
      follows: ['交換をお願いします。'],
      resolves: ['新しい商品を{carrier}で発送いたしました。番号は{tracking}です。'],
    },
    login: {
      subjects: ['ログインできません'],
      opens: [
        '今朝からログインできず、「{error}」と表示されます。',
        'パスワード再設定のメールが届きません。',
      ],
      asks: ['確認をお願いします。'],
      answers: ['アカウントのロックを解除し、再設定のリンクをお送りしました。'],
      follows: ['入れました。ほかの社員も解除していただけますか。'],
      resolves: ['全員分の解除が完了いたしました。'],
    },
  },
}

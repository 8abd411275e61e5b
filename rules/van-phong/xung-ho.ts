import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, reportPhrases } from '../grammar/phrase-reports.ts';

export const xungHo = defineRule({
  meta: {
    id: 'van-phong/xung-ho',
    since: '0.1.0',
    summary: {
      vi: 'Văn bản nhân danh cơ quan, xưng hô theo quan hệ công vụ',
      en: 'A document speaks in the name of the body',
    },
    reason: {
      vi: 'Người ký thay mặt cơ quan, nên lời văn gọi cơ quan bằng tên, không gọi tôi, chúng tôi, các bạn; lời cảm ơn, lời mời của thư riêng không có chỗ. Đơn, biên bản, hợp đồng, diễn văn là ngoại lệ.',
      en: 'Who signs stands for the body, so the text names the body and does not say I, we or you; courtesies of private letters have no place. Applications, minutes, contracts and speeches are an exception.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: '“{found}” chưa hợp lời của cơ quan; {must} viết {right}.',
        en: '“{found}” is not how a body speaks; it {must} be {right}.',
      },
      rewrite: {
        vi: '“{found}” chưa hợp lời của cơ quan; {must} bỏ hoặc viết lại.',
        en: '“{found}” is not how a body speaks; it {must} be left out or written anew.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các đơn vị xin hãy gửi báo cáo đúng hạn.' } },
          reports: [{ messageId: 'replace', text: 'xin hãy', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Rất mong Quý đơn vị quan tâm, phối hợp thực hiện.' } },
          reports: [{ messageId: 'replace', text: 'Rất mong', severity: 'info' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all', en: 'With the option all' },
          options: { all: true },
          set: { bodyText: { text: 'Nhân dịp đầu năm, thân mến gửi các đơn vị lịch công tác quý I.' } },
          reports: [{ messageId: 'rewrite', text: 'thân mến' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Đề nghị các đơn vị quan tâm, phối hợp thực hiện.' } },
        },
      ],
    },
  },
  check: (context) => {
    reportPhrases('xung-ho', context);
  },
});

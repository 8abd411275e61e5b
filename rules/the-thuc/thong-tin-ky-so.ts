// Phụ lục I, Phần I, mục II, khoản 8, điểm b; mục III, khoản 1, điểm d; Phần II, mục I, khoản 3, điểm c: what the signature of
// the body shows on attachments in files of their own and on electronic copies: number and symbol (or form of the copy
// and body), then the time of signing; Times New Roman, 10 pt, upright, black, in lower case.
import { SIGNATURE_INFORMATION } from '../../src/knowledge/signing.ts';
import { bareLetters, collapseSpaces } from '../../src/language/fold.ts';
import { defineRule, type ExampleFormat, type RuleExample } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';

/** The form of a copy is written in capitals. */
const EXCEPT = ['notCentred', 'allCapitals'] as const;

export const thongTinKySo = defineRule({
  meta: {
    id: 'the-thuc/thong-tin-ky-so',
    since: '0.1.0',
    summary: {
      vi: 'Thông tin ký số của cơ quan ở góc trên bên phải: cỡ 10, đứng, không đậm, đủ ngày và giờ, phút, giây',
      en: 'The information of the body’s digital signature at the top right: 10 pt, upright, not bold, with date and time to the second',
    },
    reason: {
      vi: 'Thường do phần mềm ký ghi lên tệp PDF; chỉ soát khi người soạn gõ sẵn dòng này. Nghị định yêu cầu thời gian theo ISO 8601 nhưng mẫu in “ngày/tháng/năm; giờ: phút: giây”, nên cả hai cách ghi đều được chấp nhận.',
      en: 'Signing software prints it on the PDF; it is judged only where somebody has typed it. The decree asks for ISO 8601 but its template prints day/month/year and hour: minute: second, so both are let pass.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.8.b-2', 'ND30-I.III.1.d-1', 'ND30-II.I.3.c'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('signatureInformation', { except: EXCEPT }),
      noSeconds: {
        vi: 'Thông tin ký số “{found}” không ghi giây; {must} ghi giờ, phút, giây.',
        en: 'The signature information “{found}” gives no seconds; hour, minute and second are due.',
      },
    },
    examples: {
      wrong: [
        shown('Số: 215/SNV-VTLT; 05/3/2026; 10:15:30', { sizePt: 12 }, 'wrongSize'),
        shown('Số: 215/SNV-VTLT; 05/3/2026; 10:15:30', { sizePt: 10, italic: true }, 'italic'),
        shown('Số: 215/SNV-VTLT; 05/3/2026; 10:15:30', { sizePt: 10, bold: true }, 'bold'),
        shown('Số: 215/SNV-VTLT; 05/3/2026; 10:15:30', { sizePt: 10, underline: true }, 'underlined'),
        shown('Số: 215/SNV-VTLT; 05/3/2026; 10:15', { sizePt: 10 }, 'noSeconds'),
      ],
      right: [
        shown('Số: 215/SNV-VTLT; 05/3/2026; 10: 15: 30', { sizePt: 10 }),
        shown('Số: 215/SNV-VTLT; 2026-03-05T10:15:30+07:00', { sizePt: 10 }),
      ],
    },
  },
  check(context) {
    for (const document of context.draft.documents) {
      for (const segment of document.segments) {
        if (segment.component !== 'other') continue;
        const text = collapseSpaces(segment.text);
        if (!SIGNATURE_INFORMATION.test(bareLetters(text))) continue;
        const term = { vi: 'thông tin ký số', en: 'the signature information' };
        checkAppearance(context, [segment], 'signatureInformation', { except: EXCEPT, term, severity: 'warning' });
        if (!/\d{1,2}\s*[:h]\s*\d{2}\s*[:m]\s*\d{2}/.test(text))
          context.report({ messageId: 'noSeconds', at: { segment }, data: { found: segment.text } });
      }
    }
  },
});

function shown<MessageId extends string = never>(
  text: string,
  format: ExampleFormat,
  messageId?: MessageId,
): RuleExample<NoInfer<MessageId>> {
  return {
    type: 'cong-van',
    set: { other: { text, format: { align: 'right', ...format } } },
    ...(messageId !== undefined && { reports: [{ messageId }] }),
  } as const;
}

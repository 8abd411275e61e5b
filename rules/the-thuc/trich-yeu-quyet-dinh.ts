// Phụ lục III, mẫu 1.2 and 1.3: a decision that issues or approves another document is headed "Ban hành …" or "Phê
// duyệt …", and Điều 1 says the same; one that rules itself is headed "Về việc …". Offices write otherwise often enough.
import type { DraftDocument } from '../../src/draft/draft.ts';
import { DOCUMENT_TYPES } from '../../src/knowledge/document-types.ts';
import { collapseSpaces, foldTones } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const trichYeuQuyetDinh = defineRule({
  meta: {
    id: 'the-thuc/trich-yeu-quyet-dinh',
    since: '0.1.0',
    summary: {
      vi: 'Quyết định ban hành, phê duyệt văn bản khác: trích yếu “Ban hành …”, “Phê duyệt …”, khớp với Điều 1',
      en: 'A decision that issues another document is headed “Ban hành …” or “Phê duyệt …”, as Điều 1 says',
    },
    reason: {
      vi: 'Mẫu 1.3 ghi trích yếu “Ban hành (Phê duyệt) …”, Điều 1 nhắc lại đúng các chữ đó. Nhiều cơ quan vẫn ghi “Về việc ban hành …”, nên chỗ này chỉ là gợi ý.',
      en: 'Template 1.3 has the subject “Ban hành (Phê duyệt) …”, repeated by Điều 1. Many offices write “Về việc ban hành …”, so this is a hint only.',
    },
    severity: 'info',
    legalBasis: { nd30: ['ND30-I.II.5-xref'] },
    needsLayout: false,
    fixable: false,
    messages: {
      indirect: {
        vi: 'Trích yếu ghi “{found}”; quyết định kèm theo văn bản khác theo mẫu ghi “{right}”.',
        en: 'The subject says “{found}”; a decision that issues another document says “{right}” in the template.',
      },
      otherVerb: {
        vi: 'Trích yếu ghi “{found}”, Điều 1 ghi “{article}”; hai nơi {must} như nhau.',
        en: 'The subject says “{found}” and Điều 1 “{article}”; both {must} say the same.',
        severity: 'warning',
      },
      otherDocument: {
        vi: 'Trích yếu ghi “{found}”, Điều 1 ghi “{article}”; tên văn bản kèm theo {must} như nhau.',
        en: 'The subject names a “{found}” and Điều 1 a “{article}”; the name of the document {must} be the same.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh-ban-hanh',
          set: { subject: { text: 'Về việc ban hành Quy chế làm việc của Sở Nội vụ' } },
          reports: [{ messageId: 'indirect', text: 'Về việc ban hành' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          set: { subject: { text: 'Phê duyệt Quy chế làm việc của Sở Nội vụ' } },
          reports: [{ messageId: 'otherVerb', text: 'Phê duyệt' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          set: { subject: { text: 'Ban hành Quy định làm việc của Sở Nội vụ' } },
          reports: [{ messageId: 'otherDocument', text: 'Quy định' }],
        },
      ],
      right: [{ type: 'quyet-dinh-ban-hanh' }, { type: 'quyet-dinh' }],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      if (document.documentType !== 'quyet-dinh') continue;
      const [segment] = sureSegments(document, 'subject');
      const subject = readSubject(segment?.text ?? '');
      const article = readArticle(document);
      if (!segment || !subject || !article) continue;
      const mark = (start: number, length: number) => ({
        segment,
        start: segment.start + start,
        end: segment.start + start + length,
      });
      if (!alike(subject.verb, article.verb)) {
        report({
          messageId: 'otherVerb',
          at: mark(subject.opening.length - subject.verb.length, subject.verb.length),
          data: { found: subject.verb, article: article.verb },
        });
      } else if (subject.document && article.document && !alike(subject.document, article.document)) {
        report({
          messageId: 'otherDocument',
          at: mark(subject.opening.length + 1, subject.document.length),
          data: { found: subject.document, article: article.document },
        });
      } else if (
        article.attached &&
        subject.opening.length > subject.verb.length &&
        !/^v\s*\//i.test(subject.opening)
      ) {
        report({
          messageId: 'indirect',
          at: mark(0, subject.opening.length),
          data: { found: `${subject.opening} …`, right: `${article.verb} …` },
        });
      }
    }
  },
});

const SUBJECT = /^((?:(?:Về việc|V\/v)\s+)?(ban hành|phê duyệt))\s(.*)$/is;
const ARTICLE = /^Điều\s+1\s*(?:[.:]\s*)?(Ban hành|Phê duyệt)(\s+kèm theo\s+Quyết định này)?\s+(.*)/is;

function readSubject(text: string): { opening: string; verb: string; document: string | null } | null {
  const [, opening, verb, rest = ''] = SUBJECT.exec(text) ?? [];
  return opening && verb ? { opening, verb, document: documentNamed(rest) } : null;
}

function readArticle(document: DraftDocument): { verb: string; attached: boolean; document: string | null } | null {
  const first = sureSegments(document, 'articleHeading').find(({ text }) => /^Điều\s+1(?!\d)/.test(text));
  const [, verb, attached, rest = ''] = ARTICLE.exec(collapseSpaces(first?.text ?? '')) ?? [];
  return verb ? { verb, attached: attached !== undefined, document: documentNamed(rest) } : null;
}

/** The type that the words begin with, as written: `Quy chế`. */
function documentNamed(words: string): string | null {
  const type = DOCUMENT_TYPES.find(({ name }) => alike(words.slice(0, name.length), name));
  return type ? words.slice(0, type.name.length) : null;
}

function alike(a: string, b: string): boolean {
  return foldTones(a).toLowerCase() === foldTones(b).toLowerCase();
}

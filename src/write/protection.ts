/** Documents that somebody signed or closed against changes. */
import type { Bilingual, Language } from '../language/language.ts';
import type { OfficeFile } from '../opc/office-file.ts';
import type { DocumentNode } from '../tree/nodes.ts';

const MESSAGES = {
  signed: {
    vi: 'Văn bản có chữ ký số; ghi thêm vào tệp thì chữ ký mất hiệu lực. Hãy làm trên bản chưa ký, hoặc thêm --force nếu vẫn muốn ghi.',
    en: 'The document has a digital signature, which any change makes invalid. Work on the unsigned draft, or add --force to write all the same.',
  },
  protected: {
    vi: 'Văn bản đang bị hạn chế chỉnh sửa. Hãy bỏ bảo vệ trong Word (Xem lại, Hạn chế Chỉnh sửa), hoặc thêm --force nếu vẫn muốn ghi vào chỗ đã khóa.',
    en: 'The document is protected against changes. Stop the protection in Word (Review, Restrict Editing), or add --force to write into it all the same.',
  },
} as const satisfies Record<string, Bilingual>;

export class ProtectedError extends Error {
  override readonly name = 'ProtectedError';
  readonly code: keyof typeof MESSAGES;
  readonly text: Bilingual;

  constructor(code: keyof typeof MESSAGES) {
    super(MESSAGES[code].vi);
    this.code = code;
    this.text = MESSAGES[code];
  }

  describe(language: Language): string {
    return this.text[language];
  }
}

/** Throws `ProtectedError` when a change would break a signature or a protection. */
export function refuseProtected(file: OfficeFile, document: DocumentNode): void {
  if (!document.settings.protectedAgainstWriting) return;
  const isSigned = file.relationships('').some(({ target }) => target?.startsWith('_xmlsignatures/'));
  throw new ProtectedError(isSigned ? 'signed' : 'protected');
}

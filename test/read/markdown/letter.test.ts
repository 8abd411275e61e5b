/** A letter as scanning leaves it: emphasis for handwriting, headings for bold lines, strokes of the pen at the end. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { checkDocument } from '../../../src/jobs/check.ts';
import type { Draft } from '../../../src/draft/draft.ts';
import { readMarkdown } from '../../../src/read/markdown/index.ts';

const LETTER = `**ỦY BAN NHÂN DÂN  
TỈNH LÀO CAI**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM  
Độc lập - Tự do - Hạnh phúc**

Số: *715*/UBND-TH

Lào Cai, ngày *04* tháng *11* năm 2026

V/v tăng cường kỷ luật,  
kỷ cương hành chính

Kính gửi:

- Các sở, ban, ngành;
- Ủy ban nhân dân các xã, phường.

Thời gian qua, việc thực hiện kỷ luật, kỷ cương hành chính tại các cơ quan, đơn vị có chuyển biến tích cực. Tuy nhiên, còn một số đơn vị chậm báo cáo. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Quán triệt tinh thần *dám nghĩ, dám làm* đến toàn thể cán bộ, công chức, viên chức.

2. Rà soát các nhiệm vụ được giao, bảo đảm đúng thời hạn.

#### 3. Giao Chánh Văn phòng

- Theo dõi, đôn đốc các cơ quan, đơn vị thực hiện.

Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./. *g*

### **Nơi nhận:**

- Như trên;
- Thường trực Tỉnh ủy;
- Lưu: VT, TH. *g*

**CHỦ TỊCH**



**Trần Văn Bình**
`;

const LETTERHEAD_IN_TABLES = `| ỦY BAN NHÂN DÂN<br>TỈNH LÀO CAI<br>**SỞ NỘI VỤ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |
|:---:|:---:|
| Số: 12/SNV-VP<br>V/v báo cáo công tác văn thư | *Lào Cai, ngày 05 tháng 11 năm 2026* |

Kính gửi: Các phòng, đơn vị thuộc Sở.

Sở Nội vụ đề nghị các phòng, đơn vị báo cáo công tác văn thư trước ngày 15 tháng 11 năm 2026./.

| ***Nơi nhận:***<br>- Như trên;<br>- Lưu: VT, VP. | **GIÁM ĐỐC**<br><br>**Trần Văn Bình** |
|---|---|
`;

const check = (source: string) => checkDocument(readMarkdown(source), 'thu.md', { rules });
const labels = ({ paragraphs, segmentsOf }: Draft): string[] =>
  paragraphs.map((one) => [...new Set((segmentsOf.get(one) ?? []).map(({ component }) => component))].join('+'));

describe('a scanned letter', () => {
  it('is recognised component by component', () => {
    const { draft } = check(LETTER);
    expect(draft).toMatchObject({ administrative: true, profile: 'nd30', documentType: 'cong-van' });
    expect(labels(draft)).toEqual([
      'issuingAgency',
      'nationalName+motto',
      'numberAndSymbol',
      'placeAndDate',
      'subject',
      ...Array<string>(3).fill('addressee'),
      'bodyText',
      ...Array<string>(3).fill('clause'),
      ...Array<string>(2).fill('bodyText'),
      'recipientsLabel',
      ...Array<string>(2).fill('recipient'),
      'archiveLine',
      'signerTitle',
      'signerName',
    ]);
    const [document] = draft.documents;
    expect(document?.number).toMatchObject({ number: '715', symbol: 'UBND-TH' });
    expect(document?.date).toMatchObject({ place: 'Lào Cai', day: '04', month: '11', year: '2026' });
    expect(document?.outline.map(({ number }) => number)).toEqual(['1', '2', '3']);
  });

  it('is recognised with letterhead and signature in tables', () => {
    const { draft, result } = check(LETTERHEAD_IN_TABLES);
    expect(labels(draft)).toEqual([
      'parentAgency+issuingAgency',
      'nationalName+motto',
      'numberAndSymbol+subject',
      'placeAndDate',
      'addressee',
      'bodyText',
      'recipientsLabel+recipient+archiveLine',
      'signerTitle+signerName',
    ]);
    expect(result.messages).toEqual([]);
  });

  it('is not judged by its layout, and says so once', () => {
    const { result } = check(LETTER);
    expect(result.notes.map(({ code }) => code)).toEqual(['layout-unknown']);
    const layoutRules = new Set(rules.filter(({ meta }) => meta.needsLayout).map(({ meta }) => meta.id as string));
    expect(result.messages.filter(({ ruleId }) => layoutRules.has(ruleId))).toEqual([]);
  });

  it('can be silenced by an HTML comment', () => {
    const wrong = LETTERHEAD_IN_TABLES.replace('Số: 12/SNV-VP', 'Số: 12 /SNV-VP');
    expect(check(wrong).result.messages.map(({ ruleId }) => ruleId)).toEqual(['the-thuc/so-ky-hieu']);
    const silenced = check(`<!-- vbcheck: bỏ qua so-ky-hieu -->\n${wrong}`).result;
    expect(silenced).toMatchObject({ messages: [], notes: [{ code: 'layout-unknown' }] });
  });
});

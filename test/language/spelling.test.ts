import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { LEVEL } from '../../src/language/levels.ts';
import type { SpellingFault } from '../../src/language/faults.ts';
import { placesOf } from '../../src/language/places.ts';
import { everyPlace, spellingFaults } from '../../src/language/spelling.ts';
import { syllableKey, writtenOf } from '../../src/language/syllable.ts';
import { suspectsOf } from '../../src/language/suspects.ts';
import { isVietnamese, tokensOf } from '../../src/language/tokens.ts';
import { Memory } from '../../src/language/memory.ts';
import { textWords } from '../support/text-words.ts';

const memory = new Memory();

const faultsIn = (...texts: string[]): SpellingFault[] =>
  spellingFaults(texts.map((text) => textWords(text, memory))).flat();
const told = (...texts: string[]): string[] =>
  faultsIn(...texts).map(({ kind, token, suggestions }) => `${kind} ${token.text} → ${suggestions[0]}`);

describe('syllables that there are not', () => {
  it.each([
    ['Công tác tuyên truyên được tăng cường', 'nonWord truyên → truyền'],
    ['các viêc cần làm ngay trong năm', 'nonWord viêc → việc'],
    ['cần đièn đầy đủ thông tin', 'nonWord đièn → điền'],
    ['các nghành liên quan', 'nonWord nghành → ngành'],
    ['mọi nguời dân trên địa bàn', 'nonWord nguời → người'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['kết qủa thực hiện', 'mark qủa → quả'],
    ['dự tóan ngân sách', 'mark tóan → toán'],
    ['số điện thọai liên hệ', 'mark thọai → thoại'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('keys of Telex and VNI', () => {
  it.each([
    ['Việc này dduwowcj giao cho các đơn vị', 'keys dduwowcj → được'],
    ['các đơn vị thưcj hiện kế hoạch', 'keys thưcj → thực'],
    ['nhân dân Viet65 Nam'.toLowerCase(), 'keys viet65 → việt'],
    ['việc này d9u7o7c5 giao cho các đơn vị', 'keys d9u7o7c5 → được'],
    ['đúng quy đinh5 của pháp luật', 'keys đinh5 → định'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each(['xe bus, phần mềm max, phòng zoom, bệnh covid19, loại pm25', 'khí CO2, giấy A4, vitamin B12, tệp m3'])(
    'none in %s',
    (text) => expect(told(text)).toEqual([]),
  );
});

describe('numbers of notes', () => {
  it.each([
    ['các chỉ tiêu3 chủ yếu đều đạt', 'noteNumber tiêu3 → tiêu'],
    ['ban hành Nghị quyet1 về phân bổ vốn', 'noteNumber quyet1 → quyết'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('what words alone do not tell', () => {
  it.each([
    // Rhymes change how the consonant before them is spelt.
    ['kết hợp giữa cai nguyện ma túy tự nguyện và bắt buộc', 'realWord nguyện → nghiện'],
    ['kết quả xếp loại được niêm ít công khai', 'realWord ít → yết'],
    // The neighbour belongs to a word of three.
    ['chỉnh trang hệ thống cấp viễn thông trên địa bàn', 'realWord cấp → cáp'],
    ['các phòng gửi báo cáo tống hợp trước ngày 05 hằng tháng', 'realWord tống → tổng'],
    ['các xã cua tỉnh được hưởng chính sách này', 'realWord cua → của'],
    ['Sở đa tham mưu nhiều văn bản quan trọng', 'realWord đa → đã'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'mô hình đa tham số, khu vực đa dân tộc, đa tôn giáo',
    'xử lý vụ tống tiền, tống đạt văn bản',
    'giá trị được truyền trong mỗi trường hợp sẽ phụ thuộc vào quy mô dự án',
    'hướng dẫn các hộ áp dụng chúng trong thực tế',
    'hộ có doanh thu thấp được miễn thuế, vùng có nguồn vốn khá được báo cáo riêng',
    'lắp dựng dàn giáo, giàn giáo',
    'bảo đảm đặt khoảng cách giữa các bàn thi',
    'văn bản ghi rõ rằng các tài liệu đã được gửi',
    'hệ thống chuyển sang chế độ làm việc trực tuyến',
    'cập nhật sổ điện thoại của cơ quan, sổ địa chỉ của đơn vị',
  ])('none in %s', (text) => expect(told(text)).toEqual([]));
});

describe('numbers of notes', () => {
  it.each([
    ['theo quy định5 tại trang 7', 'noteNumber định5 → định'],
    ['các cơ quan2 có trách nhiệm', 'noteNumber quan2 → quan'],
    ['báo cáo tài chính12, kết quả', 'noteNumber chính12 → chính'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('units behind figures', () => {
  it.each([
    ['hỗ trợ mỗi hộ 5.000.000 đông từ ngân sách', 'realWord đông → đồng'],
    ['tổng kinh phí là 1.200 triệu đồn', 'realWord đồn → đồng'],
    ['mức thu 50.000 đống một lần', 'realWord đống → đồng'],
    ['số tiền là hai tỷ đông, bằng chữ', 'realWord đông → đồng'],
    ['Nghị định ngày 14 thánh 11 năm 2003 của Chính phủ', 'realWord thánh → tháng'],
    ['hoàn thành trong tháng 5 nắm 2026 theo kế hoạch', 'realWord nắm → năm'],
    ['toàn xã có khoản 200 hộ chưa có nước sạch', 'realWord khoản → khoảng'],
    ['thu giữ 2,5 m3gỗ tròn của đối tượng', 'joined m3gỗ → m3 gỗ'],
    ['toàn xã còn 25hộ nghèo', 'joined 25hộ → 25 hộ'],
    ['tổng đàn trâu đạt 970con trong năm', 'joined 970con → 970 con'],
    ['Đảng bộ xã khóaXII đã bầu', 'joined khóaXII → khóa XII'],
    ['lần thứ XIVcủa Đảng', 'joined XIVcủa → XIV của'],
    ['kiến nghị vớiUBND tỉnh', 'joined vớiUBND → với UBND'],
    ['sản lượng đạt 1.200 tần cà phê nhân', 'realWord tần → tấn'],
    ['các sở đã thuc hiện tốt nhiệm vụ', 'nonWord thuc → thực'],
    ['dự toán 35 triều đồng cho năm 2026', 'realWord triều → triệu'],
    ['vốn đầu tư 3 ty đồng', 'realWord ty → tỷ'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'trên tuyến có 3 đồn biên phòng và 2 đống rác',
    'đơn vị nhận 15 tân binh và trồng 120 tán cây, dùng eKYC và pH',
    'hai triệu đông dân cư, 5.000 đồn biên phòng, 1.200 đồng chí',
    'theo khoản 2 người lao động có quyền nghỉ; chi khoản 200 triệu đồng; cọc 12m2d',
    'đồng thời củng cố ổn định chính trị, xã hội',
    'Điểm nhấn của sự kiện là lễ trao giải',
    'số 12a, mã 15abc, 50kg, 3ha, giá 12.000đ/kg',
    'nhà Nguyễn có 13 đời vua, 5 triều đại nối nhau',
  ])('none in %s', (text) => expect(told(text)).toEqual([]));
});

describe('letters left out, doubled, exchanged', () => {
  it.each([
    ['các cơ quan thc hiện nhiệm vụ', 'nonWord thc → thực'],
    ['nội dung trogn hợp đồng', 'nonWord trogn → trong'],
    ['ban hành văn bảnn mới', 'nonWord bảnn → bản'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it('of two tones the likelier one was meant', () => {
    expect(told('hồ sơ phải đầỷ đủ chữ ký')).toEqual(['mark đầỷ → đầy']);
    expect(told('cần đổỉ mới công tác quản lý')).toEqual(['mark đổỉ → đổi']);
  });

  it('in a heading where official prose reads the syllable between the two', () => {
    expect(told('KẾT QUẢ ĐAT ĐƯỢC')).toEqual(['nonWord ĐAT → ĐẠT']);
    expect(told('I. ĐÁNH GIÁ CHỤNG')).toEqual(['nonWord CHỤNG → CHUNG']);
    expect(told('B. GIẢI PHÂP CHỦ YẾU')).toEqual(['nonWord PHÂP → PHÁP']);
  });

  it('none where hỏi or ngã belongs to a word that ends there', () => {
    expect(told('trong mùa mưa bão đảm bảo an toàn', 'trước cơn bão đảm bảo thông tin liên lạc')).toEqual([]);
  });

  it('none behind a word that what is written goes with', () => {
    expect(told('Tổ bảo vệ kiểm tra cửa các phòng trước khi ra về.')).toEqual([]);
    expect(told('Mỗi cột cách nhau 02 cm.')).toEqual([]);
    expect(told('CÁC VĂN BẢN CỬA ĐẢNG ỦY')).toHaveLength(1);
    expect(told('Vùng hông có vết bầm tím kích thước 3 cm.')).toEqual([]);
  });
  it('a function word without its tone behind a word that is closed', () => {
    expect(told('Ban Chỉ đạo đa ban hành kế hoạch.')).toEqual(['realWord đa → đã']);
    expect(told('Ban Chỉ đạo đa ngành về chuyển đổi số họp.')).toEqual([]);
  });

  it('beside an abbreviation in a heading', () => {
    expect(told('BÁO CÁO CỦA UBND TĨNH ĐỒNG THÁP')).toEqual(['realWord TĨNH → TỈNH']);
    expect(told('BÁO CÁO CỦA UBND TỈNH ĐỒNG THÁP')).toEqual([]);
  });

  it('none where one word ends and the next begins', () => {
    for (const text of [
      'Công an bắt giữ ba đối tượng, thu hai dao và một gậy.',
      'không bổ nhiệm vợ, chồng, con giữ vị trí kế toán',
      'cài ứng dụng lạ; dụ tham gia sàn đầu tư ảo',
      'dân góp công san nền, vác đá, cõng xi măng',
      'Văn phòng đền người mua toàn bộ số tiền đã nhận.',
      'Xe chở vật liệu che bạt kín, rửa bánh trước khi ra đường.',
      'rừng phòng hộ đầu nguồn tập trung, liền vùng, nhiều tầng',
      'sổ theo dõi nứt, thấm, gỉ sét, mối mọt',
    ])
      expect(told(text)).toEqual([]);
  });

  it('none behind a word that holds the neighbour, before what is counted, at the beginning of a part, of what is common by far', () => {
    for (const text of [
      'do cộng đồng bầu, nhiệm kỳ hai năm',
      'các hội tổ chức sáu đợt ra quân làm vệ sinh',
      'Bác sĩ khám mắt, đo thị lực, soi đáy mắt.',
      'lấy ví rồi tẩu thoát, vứt lại xe ở bãi mía',
    ])
      expect(told(text)).toEqual([]);
  });

  it('beside a word that official prose reads with the other syllable only, and of what it hardly ever reads', () => {
    expect(told('Một số đơn vị vẩn chủ quan, lơ là.')).toEqual(['realWord vẩn → vẫn']);
    expect(told('Chòi canh lửa bố chí tại tiểu khu 514.')).toEqual(['realWord chí → trí']);
    expect(told('hai bên lập dấy viết tay, có người làm chứng')).toEqual(['realWord dấy → giấy']);
    expect(told('mở lớp cho các quận huyên được tiếp nhận phần mềm')).toEqual(['realWord huyên → huyện']);
  });

  it('a syllable that stands in words alone, whatever its neighbours', () => {
    expect(told('sáng nào các cụ củng tưới nước, nhổ cỏ')).toEqual(['realWord củng → cũng']);
    expect(told('đôi khi vẩn nể nhau khi bình bầu')).toEqual(['realWord vẩn → vẫn']);
    expect(told('nước giếng vẩn đục, củng mạc mắt vàng, xe máy ngã nghiêng bên phải')).toEqual([]);
  });

  it('none in words of other peoples of Vietnam', () => {
    const names = 'nghề dệt zèng, điệu lượn slương, dựng gươl, lễ ăn trâu, ông Y Thông Krông được bầu';
    expect(told(names, 'bệnh nhân đái tháo đường típ 2')).toEqual([]);
  });
});

describe('two syllables without a blank', () => {
  it.each([
    ['Các đơn vị thựchiện nhiệm vụ', 'joined thựchiện → thực hiện'],
    ['Thựchiện nhiệm vụ được giao', 'joined Thựchiện → Thực hiện'],
    ['cử tri và hội đồng nhândân tỉnh', 'joined nhândân → nhân dân'],
    ['đề nghị nghiêm túcthực hiện', 'joined túcthực → túc thực'],
    ['Ủy ban nhân dân tỉnhban hành quyết định', 'joined tỉnhban → tỉnh ban'],
    ['theo quy định tạikhoản 2 Điều 5', 'joined tạikhoản → tại khoản'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each(['đi bằng ôtô, trả bằng đôla, mua axít và vải tuýtxi', 'họ là dân di cư từ Ấnđộ'])('none in %s', (text) =>
    expect(told(text).filter((fault) => fault.startsWith('joined'))).toEqual([]),
  );
});

describe('foreign names', () => {
  it.each([
    'Đại sứ quán tại Mát-xcơ-va và Ma-đrích đã báo cáo',
    'nhà thơ Pu-skin, kỹ sư A-lếch-xây',
    "xã Ea H'đing, xã Ch’ơm đã báo cáo",
  ])('%s', (text) => expect(told(text)).toEqual([]));
});

describe('the document bears witness for its own words', () => {
  it('what it writes once beside what it writes again and again', () => {
    const often = ['Liên đoàn Yoga tỉnh họp', 'Liên đoàn Yoga tỉnh gửi', 'đoàn Yoga tỉnh báo cáo'];
    expect(told(...often, 'do đoàn Yoga tĩnh báo cáo')).toEqual(['realWord tĩnh → tỉnh']);
  });

  it('what is put in is written in its way of placing tones', () => {
    expect(told('Các khoá học, số hoá, thuỷ lợi', 'tiến độ số hóaa hồ sơ')).toEqual(['nonWord hóaa → hoá']);
  });
});

describe('syllables torn apart', () => {
  it.each([
    ['theo quy ết định của tỉnh', 'split quy → quyết'],
    ['các ngh ị định mới', 'split ngh → nghị'],
    ['việc đ ược giao', 'split đ → được'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('syllables in the wrong word', () => {
  it.each([
    ['đôn đốc, nhắc nhỡ các đơn vị', 'realWord nhỡ → nhở'],
    ['tổ chức lể hội hằng năm', 'realWord lể → lễ'],
    ['các phong chào thi đua', 'realWord chào → trào'],
    ['UBND tĩnh Thái Nguyên đả ban hành', 'realWord tĩnh → tỉnh', 'realWord đả → đã'],
    ['Công văn xố 12/UBND-VX', 'realWord xố → số'],

    ['nội vụ dà các đơn vị', 'realWord dà → và'],
  ])('%s', (text, ...expected) => expect(told(text)).toEqual(expected));
});

it.each([
  'Ủy ban nhân dân tỉnh Đắk Lắk, UBND xã Ea Súp, ông Y Thanh Hà Niê Kđăm',
  'hoà giải, hòa giải, thuỷ lợi, thủy lợi, kỹ thuật, kĩ thuật, quý I, quí II',
  'gửi về email vanthu@tinh.gov.vn hoặc https://tinh.gov.vn trước 17h00',
  'Công an tỉnh, Lao động tỉnh, địa bàn tỉnh, cấp tỉnh và cấp xã',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
  'phần mềm Microsoft Word, file PDF, container, logistics, marketing',
  'hành vi vi phạm, đại hội hội viên, trực tiếp tiếp nhận',
])('says nothing of %s', (text) => expect(told(text)).toEqual([]));

it('tells Vietnamese from other languages and from text without diacritics', () => {
  expect(isVietnamese([tokensOf('các đơn vị báo cáo kết quả thực hiện', memory)])).toBe(true);
  expect(isVietnamese([tokensOf('cac don vi bao cao ket qua thuc hien', memory)])).toBe(false);
  expect(isVietnamese([tokensOf('the units report their results to Đà Nẵng', memory)])).toBe(false);
});

it('marks words of the text and never crashes', () => {
  const letters = fc.constantFrom(...'abcdđeghiklmnopqrstuvxyăâêôơưáàảãạếềểễệ .,');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 80 }), (chars) => {
      const text = chars.join('');
      for (const { token, suggestions } of faultsIn(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(suggestions.length).toBeGreaterThan(0);
        expect(suggestions).not.toContain(token.text);
      }
    }),
  );
});

describe('suspects', () => {
  const lexicon = lexiconOf();
  const phrases = [
    'Ủy ban nhân dân các xã báo cáo kết quả thực hiện kế hoạch',
    'trước ngày 30 tháng 6, gửi về Sở Tài chính để tổng hợp',
    'đôn đốc, nhắc nhở các đơn vị khắc phục những tồn tại, hạn chế',
    'Công văn số 12/UBND-VX về việc bổ sung hồ sơ theo quy định của pháp luật',
    'ông Nguyễn Văn An, Chủ tịch UBND tỉnh, chỉ đạo đẩy mạnh cải cách hành chính',
    'KẾ HOẠCH TỔ CHỨC LỄ HỘI NĂM 2026',
    'hỗ trợ 5.000.000 đồng cho mỗi hộ; trong mỗi trường hợp phải có biên bản',
  ];
  const syllable = fc
    .integer({ min: 0, max: lexicon.size - 1 })
    .map((index) => lexicon.keyAt(index))
    .filter((key) => /^\p{L}+\d$/u.test(key))
    .map((key) => writtenOf(key, ''));
  /** What becomes of a word: nearly always nothing. */
  const slip = fc.oneof(
    { weight: 12, arbitrary: fc.constant((word: string) => word) },
    { weight: 2, arbitrary: syllable.map((other) => () => other) },
    { weight: 1, arbitrary: fc.nat(6).map((at) => (word: string) => word.slice(0, at) + word.slice(at + 1)) },
    { weight: 1, arbitrary: fc.nat(6).map((at) => (word: string) => `${word.slice(0, at)} ${word.slice(at)}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '').map(
        (tone) => (word: string) =>
          word
            .normalize('NFD')
            .replace(/[\u0300\u0301\u0303\u0309\u0323]/u, tone)
            .normalize('NFC'),
      ),
    },
    { weight: 1, arbitrary: fc.nat(9).map((digit) => (word: string) => `${word}${digit}`) },
  );
  const paragraph = fc
    .tuple(fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 }), fc.array(slip, { minLength: 40 }))
    .map(([parts, slips]) =>
      parts
        .join(' ')
        .split(' ')
        .map((word, i) => slips[i % slips.length]?.(word) ?? word)
        .join(' '),
    );

  it('hold every fault that judging every place finds', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (texts) => {
        const words = texts.map((text) => textWords(text, memory));
        expect(spellingFaults(words)).toEqual(spellingFaults(words, everyPlace));
      }),
    );
  });

  it('are few', () => {
    const suspects = phrases.map((text) => {
      const tokens = tokensOf(text, memory);
      return suspectsOf(tokens, placesOf(tokens), memory).length;
    });
    expect(suspects.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(2);
  });
});

it('the lexicon knows syllables, pairs and words', () => {
  const lexicon = lexiconOf();
  const index = (word: string): number => lexicon.indexOf(syllableKey(word) ?? '');
  expect(lexicon.level(index('bổ'), index('sung'))).toBe(LEVEL.official);
  expect(lexicon.level(index('bổ'), index('xung'))).toBe(LEVEL.none);
  expect(lexicon.pairCount(index('thực'), index('hiện'))).toBeGreaterThan(40);
  expect(lexicon.indexOf('nghanh1')).toBe(-1);
});

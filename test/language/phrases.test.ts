import { describe, expect, it } from 'vitest';
import table from '../../data/confusion-proofs.json' with { type: 'json' };
import { wrongPhraseTable } from '../../src/language/packed-confusions.ts';
import { MEETING, phraseFaults } from '../../src/language/phrases.ts';
import { spellingFaults } from '../../src/language/spelling.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { Memory } from '../../src/language/memory.ts';
import { textWords } from '../support/text-words.ts';

const memory = new Memory();

const told = (text: string): string[] =>
  phraseFaults(tokensOf(text, memory))
    .filter(({ meeting }) => meeting !== MEETING.yes)
    .map(({ tokens, right }) => `${text.slice(tokens[0]?.start, tokens.at(-1)?.end)} → ${right}`);

const { row, size } = wrongPhraseTable();
const wrongPhrases = Array.from({ length: size }, (_, place) => row(place));

describe('every wrong phrase', () => {
  it.each(wrongPhrases.map(({ wrong, right }) => [wrong, right] as const))('%s', (wrong, right) => {
    expect(told(`Theo đó, ${wrong}, các đơn vị báo cáo.`)).toEqual([`${wrong} → ${right}`]);
    expect(told(`Theo đó, ${right}, các đơn vị báo cáo.`)).toEqual([]);
  });

  it('is named once', () => {
    const all = wrongPhrases.map(({ wrong }) => wrong);
    expect(all.filter((wrong, i) => all.indexOf(wrong) !== i)).toEqual([]);
  });

  const excused = wrongPhrases.flatMap(({ wrong, notAfter = [], notBefore = [] }) => [
    ...notAfter.map((word) => `Họ ${word} ${wrong} đó.`),
    ...notBefore.map((word) => `Theo ${wrong} ${word} đó.`),
  ]);
  it.each(excused)('is right where the table says so: %s', (text) => expect(told(text)).toEqual([]));
});

describe('every wrong phrase has a sentence that proves it and one that must stay silent', () => {
  const proofs = new Map(table.proofs.map((row) => [row.wrong, row]));

  it('in the table, and no other', () => {
    expect([...proofs.keys()].sort()).toEqual(wrongPhrases.map(({ wrong }) => wrong).sort());
  });

  it.each(wrongPhrases.map(({ wrong, right }) => [wrong, right] as const))('%s', (wrong, right) => {
    const { proof = '', counter = '' } = proofs.get(wrong) ?? {};
    // Abbreviations are found in capitals.
    expect(told(proof).map((found) => found.toLowerCase())).toEqual([`${wrong} → ${right}`]);
    expect(told(counter)).toEqual([]);
  });

  it('and no other spelling rule doubts the latter', () => {
    const doubts = table.proofs.flatMap(({ counter }) =>
      spellingFaults([textWords(counter, memory)])
        .flat()
        .map(({ token, suggestions }) => `${counter}: ${token.text} → ${suggestions[0]}`),
    );
    expect(doubts).toEqual([]);
  });
});

it('keeps the letter case, and takes names for names', () => {
  expect(told('Bổ xung hồ sơ. KẾ HOẶCH CÔNG TÁC')).toEqual(['Bổ xung → Bổ sung', 'KẾ HOẶCH → KẾ HOẠCH']);
  expect(told('ông Bổ Xung ký')).toEqual([]);
});

it('is sure of a phrase unless two words may meet there', () => {
  const meeting = (text: string): number[] => phraseFaults(tokensOf(text, memory)).map((one) => one.meeting);
  expect(meeting('các đơn vị bổ xung hồ sơ')).toEqual([MEETING.no]);
  expect(meeting('dây được căng cứ 2 mét một cọc')).toEqual([MEETING.perhaps]);
  expect(meeting('tuyến đê xuất phát từ cống số 1')).toEqual([MEETING.yes]);
});

it('is sure of the most usual mistakes', () => {
  const usual = [
    'kinh phí sữa chữa trụ sở làm việc',
    'trách nhiệm quản lý, sữa chữa, bảo dưỡng xe ô tô',
    'Đề nghị Sở bổ xung kinh phí thực hiện nhiệm vụ',
    'các xã tập trung sử lý vi phạm',
    'cần chia xẻ thông tin giữa các ngành',
    'đoàn đã tổ chức thăm quan, học tập kinh nghiệm',
    'đơn vị đã sắp sếp lại các phòng',
    'các nghành, các cấp phối hợp thực hiện',
    'việc xử dụng kinh phí đúng mục đích',
    'tăng cường kiễm tra, giám sát',
    'người vi phạm bị kỹ luật khiển trách',
    'đề nghị rà xoát lại danh sách',
    'cá nhân che dấu vi phạm bị xử lý',
  ];
  const sure = usual.filter((text) =>
    phraseFaults(tokensOf(text, memory)).some(({ meeting }) => meeting === MEETING.no),
  );
  expect(sure).toEqual(usual);
});

describe('a fix without asking touches no two words that meet', () => {
  it.each([
    'khách về Bắc Ninh thăm quan họ cổ tại làng',
    'vườn thú mở cửa cho khách thăm quan sát thú ăn đêm',
    'giáo viên trực tiết 3 ghi sổ đầu bài',
    'ban in sao đề thực hiện đúng quy chế bảo mật',
    'bộ phận vận chuyển đề bảo đảm an toàn tuyệt đối',
    'hai câu hỏi đề nâng cao dành cho học sinh giỏi',
    'kênh nông thông ra sông lớn bị bồi lắng',
    'xưởng gia công khay đựng dụng cụ',
    'người được giao việc đọc kỹ luật mới',
    'giá thiếc bị giảm mạnh',
    'vùng đất đay chuyển sang trồng lúa',
    'chi hội văn nghệ phụ trách công tác văn thơ, âm nhạc',
    'loại sữa chữa được chứng dị ứng',
  ])('%s', (text) => {
    expect(phraseFaults(tokensOf(text, memory)).filter((one) => one.meeting === MEETING.no)).toEqual([]);
  });

  it.each([
    ['đoàn đi thăm quan mô hình trồng rau sạch', 'tham quan'],
    ['học sinh thăm quan các di tích', 'tham quan'],
    ['nguồn vốn chung ương cấp', 'trung ương'],
    ['tiến độ củng như chất lượng', 'cũng như'],
  ])('and one that stands in words alone leaves no doubt: %s', (text, right) => {
    expect(phraseFaults(tokensOf(text, memory))).toMatchObject([{ right, meeting: MEETING.no }]);
  });
});

it('does not cross punctuation', () => {
  expect(told('phần bổ, xung quanh')).toEqual([]);
});

it('does not join the end of one word with the beginning of another', () => {
  for (const text of [
    'đánh dấu hộp kiểm xác nhận thông tin',
    'bấm nút ở ô kiểm xác thực người dùng',
    'mang theo hồ sơ xuất trình khi làm thủ tục',
    'thể hiện sự kiên cố của công trình',
    'công nhân nhà thầu tham gia đoạn tuyến số 3',
    'điều động khẩn cấp bác sĩ hồi sức cho tuyến dưới',
    'Ban Chỉ huy Quân sự nghiệm thu công trình hầm trú ẩn',
    'chủ trại nuôi hổ trợ giúp cán bộ kiểm lâm',
    'đây là vấn đề suất đầu tư quá cao',
    'mỗi đề tài khoảng 500 triệu đồng',
  ])
    expect(told(text)).toEqual([]);
});

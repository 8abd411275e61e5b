import { defineRule } from '../../src/lint/rule.ts';
import { PHRASE_META, phrasesOf } from '../grammar/phrase-reports.ts';

export const lienDanh = defineRule({
  meta: {
    id: 'van-phong/lien-danh',
    since: '0.1.0',
    summary: {
      vi: 'Các từ cùng hàng được ngăn bằng dấu phẩy, dấu gạch nối như trong các luật',
      en: 'Words of one rank are parted as in the laws',
    },
    reason: {
      vi: 'Tên và nội dung các luật viết sửa đổi, bổ sung; cán bộ, công chức; kinh tế - xã hội. Tên cơ quan viết theo quyết định thành lập thì giữ nguyên.',
      en: 'The titles and texts of the laws part them: sửa đổi, bổ sung; cán bộ, công chức; kinh tế - xã hội. Names of bodies keep their form.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      replace: {
        vi: 'Các từ cùng hàng {must} viết {right}.',
        en: 'Words of one rank {must} be written {right}.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Các đơn vị rà soát, sửa đổi bổ sung quy chế làm việc.' } },
          reports: [{ messageId: 'replace', text: 'sửa đổi bổ sung', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: {
            bodyText: {
              text: 'Các tổ chức chính trị xã hội - nghề nghiệp cùng tham gia; đẩy mạnh kinh tế, xã hội hóa dịch vụ công.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên hội đồng, tổ, phòng viết thường', en: 'Names of bodies in small letters' },
          set: {
            bodyText: {
              text: 'Hiệu trưởng thành lập hội đồng khen thưởng kỷ luật, tổ kiểm tra giám sát, phòng đào tạo bồi dưỡng.',
            },
          },
        },
      ],
    },
  },
  check(context) {
    for (const { found, right, ...place } of phrasesOf('lien-danh', context)) {
      if (isNameOfBody(place.at.paragraph.text.slice(0, place.at.start))) continue;
      context.report({ ...place, messageId: 'replace', data: { found, right } });
    }
  },
});

/** Names of bodies keep their form, in small letters as well: `hội đồng khen thưởng kỷ luật`. */
const isNameOfBody = (before: string): boolean => BODY.test(before.slice(-BODY_REACH));
const BODY_REACH = 40;
const BODY =
  /(?<![\p{L}\p{N}])(?:hội đồng|(?:tiểu |ủy )?ban|tổ|đội|đoàn|cơ sở|bộ phận|trung tâm|văn phòng|(?<!(?:đề|dự|quốc) )phòng|khoa)(?: thi đua| công tác| chỉ đạo)? $/iu;

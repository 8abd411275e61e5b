/** How names of bodies begin and break off, in text without marks in lower case; and when two name one body. */
import { foldForComparison } from '../language/fold.ts';

const AGENCY_HEAD =
  /^(uy ban|ubnd|hoi dong|hdnd|so |bo |cuc |chi cuc|tong cuc|vu |ban (?!an\b|cam ket|dang ky|ghi nho|giai |hanh|ke |kiem diem|mo ta|quy |tham luan|thoa thuan|thuyet|tom tat|tu )|van phong|phong |trung tam|truong |truong$|hoc vien|dai hoc|vien |toa an|benh vien|thanh tra|kho bac|ngan hang|cong an|bo chi huy|bao hiem|lien doan|hoi (?!nghi|thao)|hiep hoi|mat tran|doan |tong cong ty|cong ty|tap doan|chi nhanh|quy (?!che|dinh|hoach|trinh|uoc)|doi |to (?!khai|trinh)|trung doan|su doan|quan khu|don bien phong|thu tuong|chinh phu|quoc hoi|vien kiem sat|dai |bao (?!cao|gia|lanh)|tap chi|ca nhan|tinh uy|huyen uy|thanh uy|dang uy|chi bo|dang bo|lien hiep|uy vien|cum |khoi |nha |trai |xi nghiep|khoa |tram |dang bo|co quan|don vi|ten co quan)/;
const PLACE_HEAD = /^(tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\s/;

/** Courts, the procuracy and bodies of investigation: their papers of proceedings follow the laws of procedure. */
export const isCourt = (bare: string): boolean => COURT.test(bare);
const COURT = /^(toa an|toa phuc tham|tand|vien kiem sat|vks|co quan (canh sat |an ninh )?dieu tra)\b/;

/** Bodies that no law has ever let issue normative acts: schools, hospitals, enterprises, boards of projects, units of a body. */
export const issuesNoNorms = (bare: string): boolean => NO_NORMS.test(bare);
const NO_NORMS =
  /^(?:truong|benh vien|trung tam|ban quan ly|cong ty|tong cong ty|tap doan|hoc vien|dai hoc|tram|phong|chi cuc|so|hop tac xa|xi nghiep|quy (?:ho tro|dau tu|phat trien|bao ve))\b/;

/** Mặt trận, Công đoàn, các hội: Điều 2 has them apply the decree as their statutes allow. */
export const isSocialOrganisation = (bare: string): boolean => SOCIAL_ORGANISATION.test(bare);
const SOCIAL_ORGANISATION =
  /^(?:(?:uy ban )?(?:trung uong )?(?:mttq|mat tran to quoc)|(?:tong )?lien doan lao dong|ldld|cong doan|(?:tong )?hoi (?!dong|nghi|thao)|hiep hoi|lien hiep)\b/;

/** Bodies that inspect in the Party: their papers follow rules of their own. */
export const isPartyInspection = (bare: string): boolean => PARTY_INSPECTION.test(bare);
const PARTY_INSPECTION = /^((uy )?ban kiem tra|(doan|to) (kiem tra|giam sat))\b/;

/** Bodies beside each other, neither of them a part of the other: a department and another body of its province. */
export const isPeer = (bare: string, other: string): boolean =>
  (isDepartment(bare) && (isDepartment(other) || BESIDE_DEPARTMENT.test(other))) ||
  (isDepartment(other) && BESIDE_DEPARTMENT.test(bare));
const isDepartment = (bare: string): boolean => bare.startsWith('so ') && !bare.includes(':');
const BESIDE_DEPARTMENT =
  /^(?:cong an tinh|cong an thanh pho|bo chi huy|toa an|vien kiem sat|tinh doan|thanh doan|lien doan lao dong|hoi (?!dong\b|nghi|thao)|bao hiem xa hoi)/;

export const isAgencyHead = (bare: string): boolean => AGENCY_HEAD.test(bare);
export const isPlaceHead = (bare: string): boolean => PLACE_HEAD.test(bare);

const BODY_WITHOUT_FIELD =
  /^(uy ban nhan dan|uy ban trung uong|uy ban thuong vu|ubnd|hoi dong nhan dan|hdnd|uy ban|ban quan ly|so|bo|ban chi dao)$/;
const BREAKS_OFF = /\b(va|cua|ve|nhan dan|tinh|thanh pho)$|[,-]$/;
/** The longest word that a name breaks off at, and the letter before it. */
const LAST_LETTERS = 10;

/** The name so far wants the place or field that goes on the next line. */
export const isUnfinishedAgency = (bare: string): boolean =>
  BREAKS_OFF.test(bare.slice(-LAST_LETTERS)) || BODY_WITHOUT_FIELD.test(bare);

/** Not plainly two bodies: what one leaves out the other may say; `null`: nobody is named. */
export function maySameIssuer(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true;
  const [a, b] = [issuerKey(one), issuerKey(other)];
  return a.startsWith(b) || b.startsWith(a);
}

const issuerKey = (agency: string): string =>
  foldForComparison(agency)
    .toLowerCase()
    .replace(/^(?:chủ tịch|bộ trưởng)\s/, '')
    .replace(/ủy ban nhân dân/g, 'ubnd')
    .replace(/hội đồng nhân dân/g, 'hđnd');

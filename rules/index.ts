/** Every rule that ships with vbcheck, by id. One import line per rule, alphabetical. */
import type { Rule } from '../src/lint/rule.ts';
import { bangMa } from './the-thuc/bang-ma.ts';
import { coQuanChuQuan } from './the-thuc/co-quan-chu-quan.ts';
import { diaDanhThoiGian } from './the-thuc/dia-danh-thoi-gian.ts';
import { duongKeCoQuan } from './the-thuc/duong-ke-co-quan.ts';
import { duongKeTieuNgu } from './the-thuc/duong-ke-tieu-ngu.ts';
import { duongKeTrichYeu } from './the-thuc/duong-ke-trich-yeu.ts';
import { huongGiay } from './the-thuc/huong-giay.ts';
import { khoGiay } from './the-thuc/kho-giay.ts';
import { kyHieuLoai } from './the-thuc/ky-hieu-loai.ts';
import { leTrang } from './the-thuc/le-trang.ts';
import { mauChu } from './the-thuc/mau-chu.ts';
import { phongChu } from './the-thuc/phong-chu.ts';
import { quocHieu } from './the-thuc/quoc-hieu.ts';
import { soKyHieu } from './the-thuc/so-ky-hieu.ts';
import { soTrang } from './the-thuc/so-trang.ts';
import { tenCoQuan } from './the-thuc/ten-co-quan.ts';
import { tenLoai } from './the-thuc/ten-loai.ts';
import { tieuNgu } from './the-thuc/tieu-ngu.ts';
import { trichYeuCongVan } from './the-thuc/trich-yeu-cong-van.ts';
import { trichYeu } from './the-thuc/trich-yeu.ts';

export const rules: readonly Rule[] = [
  bangMa,
  coQuanChuQuan,
  diaDanhThoiGian,
  duongKeCoQuan,
  duongKeTieuNgu,
  duongKeTrichYeu,
  huongGiay,
  khoGiay,
  kyHieuLoai,
  leTrang,
  mauChu,
  phongChu,
  quocHieu,
  soKyHieu,
  soTrang,
  tenCoQuan,
  tenLoai,
  tieuNgu,
  trichYeuCongVan,
  trichYeu,
];

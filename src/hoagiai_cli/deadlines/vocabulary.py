"""Words of the office's work that say nothing of when: what is read beside a date and needs no question.

A syllable stands here when no usual word made with it says when, how long, how often, how nearly or whether. One that
can ("đầu", "học", "hạn") stands in whole words only ("đầu tư", "khoa học", "quyền hạn"). What is on neither list,
beside a date, makes the phrase ambiguous: the list is closed on purpose, and a word that is missing costs one question,
never a wrong deadline.
"""

from hoagiai_cli.deadlines.tokens import Cursor

_SYLLABLES = """
    an anh anqp antt ao attp ban bc bhxh bhyt bia binh biên biến biết biển biểu biện biệt buôn buộc bà bài bàn bào
    bày bá bác bách bám bán báo bãi bê bên bì bìa bình bí bò bón bô bùi bút băng bưu bạc bạch bạo bản bảng bảo bất
    bầu bậc bắc bắt bằng bế bến bền bệ bệnh bị bố bốc bồi bổ bộ bội bờ bụi bức ca cai cam canh cao cbcc cccd cds
    chanh che chi chia chiếm chiến chiếu cho chqs chung chuyên chuẩn chuỗi chánh châu chè chí chính chó chú chúc
    chúng chăm chăn chương chạy chấm chấn chấp chất chẩn chắc chắn chặn chặt chẽ chế chịu chọn chống chốt chợ chụp
    chủ chứa chức chứng chữ chữa clip cntt co coi con cp csdl ct cua cung cuộc cv cà cá các cái cán cáo cáp cát
    cân cây có cô công cõi căn cđs cũng cơ cư cương cường cưỡng cải cảng cảnh cấm cấp cấu cần cầu cận cập cậy cắm
    cắt cố cốt cổ cổng cộng cờ cụ cục cụm củ của củng cứ cứu cử cửa cựu da danh di dinh diễn diện diệt diệu do
    doanh dung duy duyên duyệt dvc dành dân dã dãy dò dùng dũng dư dưỡng dược dạng dạy dầu dẫn dắt dệt dị dịch dọc
    dồn dở dỡ dụ dục dụng dữ dự dựa dựng em email facebook fanpage gdđt ghi ghép ghế gian giao giá giác giám giáo
    giáp giúp giả giải giảm giản giảng giấy giếng giềng giống giới giữ gom gà gây gì gìn góc gói góp gương gạo gắn
    gặp gọn gốc gồm gỗ gỡ gửi ha hiến hiểm hiểu hiện hiệp hiệu hoa hoà hoàn hoá hoạch hoạt htx huy huyện huấn huế
    hà hàm hàn hành hào hán hãng hình hòa hòm hóa hôn hùng hút hđnd hưng hưu hương hướng hưởng hại hạnh hạt hải
    hấp hậu hẻm hệ họ họa họp hỏa hỏi hỏng hố hồ hồn hỗ hộ hội hợp hứa hữu in internet kg kh khai khen khiếu khiển
    kho khoa khoanh khoá khoán khoáng khoản khoẻ khu khung khuyến khuyết khuôn khác khách khám khí khích khó khóa
    khôi khăn khảo khẩu khắc khắp khẳng khỏe khối khổ khởi khử kinh kiên kiếm kiến kiểm kiểng kiểu kiệm kiện kl km
    kpi kt ktxh kè kèm kéo kê kênh kích kính ký kẻ kế kết kỷ kỹ la lan lao linh liễu liệt liệu lo loa long loài
    loại luyện luận luật luồng làm làng lái lâm lân lãi lãng lãnh lí lòng lõi lúa lý lĩnh lũ lũy lưu lương lưới
    lược lượng lượt lạc lấn lấp lấy lẫn lập lắp lệ lệnh lọc lồng lỗ lộ lộc lớn lớp lợi lợn lụa lục lụt lựa lực ma
    men minh miền miễn mttq mttqvn mua muối muỗi mà màng máy mã mèo mình mía móc mô môi môn mũi mưa mưu mạ mạc
    mạch mại mạn mạng mạnh mạo mất mầm mẫu mật mắc mắt mặn mặt mẹ mến mềm mỏ mố mối mỗ mộ mời mở mục mức mừng mỹ
    nam nghiêm nghiên nghiệm nghiện nghiệp nghèo nghìn nghĩ nghĩa nghề nghệ nghị ngoại nguy nguyên nguyện nguồn
    ngành ngân ngăn ngũ ngư người ngầm ngập ngừa nhau nhiên nhiễm nhiệm nhiệt nho nhu nhà nhân nhãn nhìn nhóm như
    nhận nhập nhật nhằm nhọn nhỏ những nhựa ninh niêm niềm non nq nuôi nàn này nâng nên nêu nó nói nông núi nút
    năng nđ nơi nước nại nạn nạo nắm nắng nặng nếp nề nền nối nổi nội nộp nợ nữ oan ong online pbgdpl pccc pct pha
    phi phim phiên phiếu phiện pho phong phum phá phái phán pháp phát phân phép phê phí phía phòng phó phóng phù
    phú phúc phương phường phạm phạt phải phản phần phẩm phận phỏng phố phối phổ phụ phục phủ phức pl qlnn quan
    quang quy quyên quyết quyền quyển quán quân quét quả quản quảng quần quận quặng quế quốc quỹ qđ ra rau ruộng
    rà ràng rác rãi rèn rõ rơi rượu rạch rẫy rằng rộng rời rủi rừng sai sao sinh siết so song soát soạn sung suất
    suối sàng sách sáp sát sân sâu sít sóc sóng sông súc súng sĩ sơ sơn sư sưu sườn sạch sạt sản sầu sắc sắp sẵn
    sẻ sỏi số sống sổ sở sợi sứ sức sử sữa sự sỹ ta tai tan tand tang tay tb tbxh tdp tem thads thai tham thanh
    thao thi thiên thiết thiện thiệp thiệt thiệu thoát thoại thuyết thuyền thuê thuận thuật thuế thuốc thuộc thuỷ
    thành thác thách thái thám thánh tháo tháp thâm thân thép thêu thì thí thích thôn thông thù thú thúc thúy thăm
    thơ thư thương thưởng thải thảo thấp thất thần thầu thầy thẩm thắng thẻ thế thể thỉnh thị thỏa thống thổ thợ
    thụ thủ thủy thức thử thực tim tin tinh tiêm tiêu tiến tiếng tiết tiềm tiền tiểu tiện to toàn toán toả tp tra
    trai trang tranh trao tri triển triệt triệu trung truy truyền trà tràng trào trách trái tráng trâu trình trí
    trích trò tròn trùng trú trúc trúng trưng trương trường trưởng trại trạm trạng trận trật trẻ trị trọng trọt
    trồng trội trộm trợ trụ trừng trực tt ttg tthc ttr tts tu tuyên tuyến tuyết tuyển tuyệt tuân tuý tuổi tw tx ty
    tài tàn tàu tác tái tán tâm tây tên tìm tình tích tín tính tòa tôi tôm tôn tùng túc túy tăng tĩnh tư tương
    tướng tượng tạc tạo tạp tải tảng tấn tất tầng tập tật tắc tắm tặng tế tệ tệp tỉ tỉa tỉnh tọa tỏa tố tốc tốt
    tồn tổ tổn tổng tộc tội tử tự tựu tỵ tỷ ubmttq ubnd ubttqvn ubtw usd uy uỷ vai vay ven vhxh vi video vinh viên
    viết viễn việc viện việt vksnd vn vp vt vui ván vây vãn vé vì vô võ vùng văn vĩ vĩnh vũ vũng vướng vườn vượng
    vạch vạn vải vấn vấp vận vật vắc vẻ vẽ vệ vị vịnh vịt vỏ vốn với vỡ vững vực web website xa xanh xao xe xem
    xin xoài xoá xu xung xuyên xuất xác xâm xây xã xét xí xóa xóc xóm xô xúc xúng xăm xăng xưng xưởng xạ xấu xếp
    xứ xử y yên yêu yết yếu yểm zalo ách án ánh áp êm ích ô ông úng ý đai đe điền điều điểm điển điện điệp đo đoàn
    đoán đua đvtn đà đàm đào đá đáng đánh đáp đê đình đích đò đón đóng đô đôi đôn đúc đúng đăng đơn đưa đường được
    đại đạn đạo đạt đảm đảng đảo đất đấu đầy đẩy đậu đắp đẳng đặc đặt đề đền địa định đọc đốc đối đồ đồn đồng đỗ
    độ độc đội động đời đỡ đủ đức ưu ươm ương ảnh ấn ổn ở ủng ủy ứng
"""
SYLLABLES = frozenset(_SYLLABLES.split())
"""Syllables of work, bodies, people, places, things and grammar."""

_WORDS = """
    kỳ niệm; kỳ luật; khẩn trương; kịp thời; ưu tiên; đẩy nhanh; cố gắng; dứt điểm; bản mềm; bản cứng; về địa chỉ;
    nghiệm thu; tổng thu;
    thu ngân sách; thu nhận; thu hồi; thu nộp; truy thu; thu chi; kỷ luật; thi công;
    nội vụ; ngoại vụ; tài vụ; cách mạng; cách thức; thủ tục; đa dạng; dân tộc thiểu số; biểu dương; tuyên dương;
    đa ngành; giáo dục; kế thừa; biến đổi; buổi lễ; bài học; bài tuyên truyền; bán hàng; báo cáo viên; bình
    thường; bình đẳng giới; bảo vệ; bỏ phiếu; chiếu sáng; chuyên gia; chuyển biến; chuyển giao; chuyển nhượng;
    chuyển đổi; chủ trì; đồng chủ trì; chỉ dẫn; chỉ huy; chỉ số; chỉ thị;
    chỉ tiêu; chỉ đạo; chủ tịch; chức vụ; còn tồn đọng; có hạn;
    công vụ; cùng cấp; cải đổi; cấp dưới; cấp nước; cấp trên; cửa hàng; di chuyển; du lịch; duy nhất; dưới nước;
    dịch vụ; dự báo; dự họp; dự phòng; dự thi; dự thảo; dự trữ; dự án; gia công; gia cầm; gia cố; gia
    nhập; gia súc; gia đình; giao tiếp; giám định; gián tiếp; giới hạn; giờ làm việc; hai cấp; hiến pháp; hiện
    hành; hiện trường; hiện đại; hàng hóa; hàng không; hòa giải viên; hóa học; hướng dẫn; hạ thấp; hạ tầng; hạn
    chế; hạn hán; hạn mức; học bạ; học hỏi; học liệu; học sinh; học thuật; học tập; học viên; hỏi đáp; hợp nhất;
    hợp đồng; khen thưởng; khoa học; khách hàng; kỳ họp; kỳ thi; kỳ vọng; kỷ niệm; luân chuyển; lên hệ thống;
    lên lớp; lên men; lên mạng; lý lịch; lễ bế mạc; lễ công bố; lễ hội; lễ khai mạc; lễ ký kết; lễ phát động; lễ
    ra quân; lễ trao; lịch sử; lồng ghép; lớp học; mùa màng; mặt hàng; một cửa; qua bưu điện; qua email; qua hệ
    thống; qua phòng; qua sở; qua trục; qua văn phòng; mọi cán bộ; mọi công dân; mọi hoạt động; mọi hộ; mọi lĩnh
    vực; mọi lúc mọi nơi; mọi lứa tuổi; mọi mặt; mọi người; mọi nhà; mọi nơi; mọi nguồn lực; mọi tầng lớp; mọi
    điều kiện; mọi đối tượng; một phần; một số; nghi lễ; nghiệp vụ; ngoài công lập; ngoài nước; ngoài trời; ngày
    hội; ngày hội đại đoàn kết; ngày pháp luật; ngân hàng; người có uy tín; nhiệm vụ; nhà nước; nhà riêng; nhà
    thầu; nhất là; nhất quán; nhằm mục đích; niên giám; nông thôn mới; nước sạch; phó chủ tịch; phương tiện;
    phương án; phục vụ; qua mạng; quyền hạn; quá trình; quốc gia; riêng lẻ; bán lẻ; đơn lẻ; nhỏ lẻ;
    lẻ tẻ; sinh học; sáng kiến; sáng lập; sáng tác; sáng tạo; tham dự; tham gia; thanh niên; thanh thiếu niên;
    thay mặt; theo dõi; theo đuổi; thi đua; thiếu niên; thu hút; thu thập; thông qua; thường trực; thường vụ;
    thống nhất; thời sự; thời tiết; thời trang; thứ bậc; thứ trưởng; tin học; tiếp công dân; tiếp cận; tiếp dân;
    tiếp nhận; tiếp xúc; tiểu học; toán học; trang thông tin; tranh vụ; trao đổi; trong công tác; trong cơ quan;
    trong cộng đồng; trong lĩnh vực; trong nhân dân; trong nước; trong phạm vi; trong toàn quốc; trong toàn
    thành phố; trong toàn tỉnh; trong toàn xã; trong trường học; trong việc; trong đó; trong đơn vị; trung ương;
    trên cơ sở; trên hệ thống; trên môi trường; trên mạng; trên phần mềm; trên toàn; trên địa bàn; trước pháp
    luật; trường học; trường hợp; trạng thái; trẻ em; trọng vụ; trở thành; trực tiếp; tuyên truyền viên; tuần
    hành; tuần tra; tình hình; tín chỉ; tòa án; tăng cường; tối ưu; tổ hòa giải; tới các thôn; tới các xã; tới
    cơ sở; tới người dân; từ chối; từ thiện; từ điển; từng bước; vay vốn; vào cuộc; văn học; vận chuyển; vật tư;
    về an ninh; về bảo vệ; về bộ; về công tác; về cơ quan; về dự; về huyện; về hòa giải; về môi trường; về pháp
    luật; về phòng; về sở; về thành phố; về tỉnh; về ubnd; về việc; về văn phòng; về đích; về ủy ban; vụ việc;
    vòng bán kết; vòng chung khảo; vòng chung kết; vòng loại; vòng sơ khảo; vòng sơ kết; vòng sơ loại; vòng thi;
    vụ án; xuất hàng; xóa bỏ; y học; ánh sáng; ý kiến; ý nghĩa; đi học; đi thực tế; đi vào hoạt động; đoàn viên;
    đón tiếp; đông dân; đông người; đưa vào hoạt động; đưa vào khai thác; đưa vào sử dụng; đưa vào vận hành; đại
    học; đất nước; đấu thầu; đầu mối; đầu tư; đặc thù; đến các cơ quan; đến các phường; đến các thôn; đến các
    xã; đến các đơn vị; đến cán bộ; đến cơ sở; đến hội viên; đến người dân; đến nhân dân; đến toàn thể; đến từng
    hộ; địa chỉ; địa phương; đổi mới; độ tuổi; đợt cao điểm; đợt kiểm tra; đợt phát động; đợt ra quân; đợt thi
    đua; đợt tuyên truyền; đợt vận động; đứng đầu
"""
"""Whole words of which a syllable alone could speak of time."""

_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _word in sorted((tuple(text.split()) for text in _WORDS.replace("\n", " ").split(";")), key=len, reverse=True):
    _BY_FIRST.setdefault(_word[0], []).append(_word)

_NAMING = """
    xã phường thôn bản ấp xóm khu phố tổ buôn làng đội huyện quận tỉnh thành thị trấn đặc sở phòng ban trường trạm
    đoàn hội ủy ubnd hđnd mttq công trung chi cục đảng hợp ông bà đồng cụm đường cầu chợ chùa đình hồ sông núi dân
    tộc tp tx tt
"""
_NAMED = frozenset(_NAMING.split())
"""Words behind which a proper name may stand: of places, bodies, people."""


def skip_whole_word(cursor: Cursor) -> bool:
    """Step over a whole word of several syllables; False and unmoved for any other."""
    return any(cursor.accept(*words) for words in _BY_FIRST.get(cursor.word(), ()))


def skip_plain(cursor: Cursor) -> bool:
    """Step over one word of the office's work, or a proper name behind it; False and unmoved for any other word."""
    if skip_whole_word(cursor):
        return True
    if cursor.word() in SYLLABLES:
        cursor.at += 1
        return True
    return False


def skip_name(cursor: Cursor) -> bool:
    """Step over a syllable of a proper name: it begins with a capital, behind a place or body or another such one.

    Not where the whole phrase is in capitals, and never a word that the grammar knows as time.
    """
    if not cursor.begins_upper(0) or cursor.text.isupper():
        return False
    before = -1
    while cursor.at + before >= 0 and cursor.word(before) not in _NAMED and cursor.begins_upper(before):
        before -= 1
    if cursor.at + before < 0 or cursor.word(before) not in _NAMED:
        return False
    cursor.at += 1
    return True

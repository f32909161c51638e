# Năm việc hằng ngày. Cần just (https://just.systems); không có thì gõ dòng lệnh tương ứng.

python := env("PYTHON", "python3")

# Liệt kê các việc.
default:
    @just --list

# Cài môi trường phát triển vào .venv.
setup:
    {{python}} -m venv .venv
    .venv/bin/pip install -q -e '.[dev]'

# Chạy kiểm thử; thêm tên tệp hoặc tùy chọn của pytest nếu muốn: just test tests/deadlines -x
test *args:
    .venv/bin/python -m pytest {{args}}

# Kiểm tra mã: ruff, kiểu, dạng của tệp kế hoạch.
check:
    .venv/bin/ruff check .
    .venv/bin/ruff format --check .
    .venv/bin/mypy
    .venv/bin/hoagiai validate --strict --goc plans
    .venv/bin/hoagiai fmt --check --goc plans

# Viết lại những trang, lược đồ mà chương trình tự viết.
docs:
    .venv/bin/hoagiai schema
    for page in docs/tao_*.py; do .venv/bin/python "$page"; done

# Đo tốc độ theo tỷ lệ.
bench *args:
    .venv/bin/python benchmarks/run.py {{args}}

# Thỉnh thoảng

# Kiểm thử theo thứ tự ngẫu nhiên; thứ tự được in ra và lặp lại bằng -p randomly_seed=SỐ.
random *args:
    .venv/bin/pip install -q -e '.[more-tests]'
    .venv/bin/python -m pytest -p randomly {{args}}

# Những dòng, nhánh mà kiểm thử đi qua, kể cả trong tiến trình con; dưới mức ghi ở pyproject.toml thì báo lỗi.
coverage *args:
    bash .ci/coverage {{args}}

# Kiểm thử với các phiên bản thấp nhất được phép của thư viện.
lowest *args:
    bash .ci/lowest {{args}}

# Kiểm thử gói đã dựng, không có cây mã nguồn bên cạnh.
wheel *args:
    bash .ci/wheel {{args}}

# Thử làm hỏng đầu vào trong mười phút: just fuzz word (tên các bộ đọc: tests/fuzz/readers.py).
fuzz reader seconds="600":
    .venv/bin/python tests/fuzz/fuzz.py --reader {{reader}} --seconds {{seconds}}

# Cố ý làm hỏng mã nguồn, xem kiểm thử có thấy không: just breaks --package store
breaks *args="--named":
    .venv/bin/pip install -q -e '.[more-tests]'
    .venv/bin/python benchmarks/breaks.py {{args}}

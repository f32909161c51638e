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

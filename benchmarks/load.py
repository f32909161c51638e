"""What everything is measured against: PyYAML's C loader alone, reading the same files.

python benchmarks/load.py FOLDER
"""

import os
import sys

import yaml

for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:  # noqa: PTH118, PTH123 - as fast as it gets
            yaml.load(file.read(), Loader=yaml.CSafeLoader)

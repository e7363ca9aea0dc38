"""``python -m service.cli`` is ``clausula``."""

import sys

from service.cli.commands import main

sys.exit(main())

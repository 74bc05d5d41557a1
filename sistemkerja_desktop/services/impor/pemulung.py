"""Python's cycle collector, held back while an import makes hundreds of thousands of values."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def tanpa_pemulung() -> Iterator[None]:
    """Holds the collector back for the block: it would walk over all the new values again and again, which doubles
    the time, and there are no cycles among them."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        # Moves the new values among the old ones unlooked at: enabled as it is, it would walk over all of them at once.
        gc.freeze()
        gc.unfreeze()
        gc.enable()

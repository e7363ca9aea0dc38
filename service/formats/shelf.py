"""The formats an act can be read from and written to, put together for the use cases."""


class FileFormats:
    """Files of acts: reading and writing."""

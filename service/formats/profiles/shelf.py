"""The procedures of the assembly, read from their data files."""


class FileProfiles:
    """The procedures of the assembly."""

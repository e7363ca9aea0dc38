"""The demonstration assembly, loaded through the same use cases as the API: nothing is written beside them.

The words are data in ``texts/``; ``docs/explanation/demonstration-assembly.md`` says how they are read.
"""

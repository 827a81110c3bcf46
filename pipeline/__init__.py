"""bienban: Vietnamese meeting minutes from conference recordings."""

__version__ = "0.1.0"

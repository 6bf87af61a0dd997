"""The stages of the window, one module or package each."""

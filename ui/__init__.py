"""Every surface that people touch: the window, the projector, the hosts' page, the command line."""

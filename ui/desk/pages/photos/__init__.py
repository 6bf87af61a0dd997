"""The photos of sheets, beside the points that are typed from them."""

"""Small widgets that all pages use."""

"""Rounds: what the tables brought, typed fast, and all points read again."""

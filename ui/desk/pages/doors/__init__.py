"""At the door: who came, who did not, and who came without being on the list."""
